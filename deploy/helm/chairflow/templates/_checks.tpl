{{/* What a schema of single values cannot say. Each sentence says what to do. */}}
{{- define "chairflow.checks" -}}
{{- $values := .Values -}}
{{- if and (eq $values.kafka.mode "external") (not $values.kafka.bootstrapServers) -}}
{{- fail "kafka.bootstrapServers is empty: name the brokers (host:9092,...), or choose kafka.mode bundled or strimzi." -}}
{{- end -}}
{{- if and $values.settings.simulatedTime $values.ingress.enabled -}}
{{- fail "settings.simulatedTime lets callers set a chain's clock; it must not be reachable through an ingress. Switch one of them off." -}}
{{- end -}}
{{- if and $values.ingress.enabled (eq $values.issuer.jwks "") -}}
{{- fail "ingress.enabled opens the platform to others, but issuer.jwks is empty, so the try-out's own key would sign them in. Name your issuer's key set." -}}
{{- end -}}
{{- range $name, $host := $values.ingress.hosts -}}
{{- if and $values.ingress.enabled (not $host) -}}
{{- fail (printf "ingress.hosts.%s is empty: the console and each API need a host name of their own." $name) -}}
{{- end -}}
{{- end -}}
{{- range $name, $_ := $values.services -}}
{{- $api := fromYaml (include "chairflow.merged" (list $ $name "api")) -}}
{{- $worker := fromYaml (include "chairflow.merged" (list $ $name "worker")) -}}
{{- if lt (int $api.terminationGracePeriodSeconds) (add (int $api.preStopSeconds) 15 | int) -}}
{{- fail (printf "services.%s.api.terminationGracePeriodSeconds must be at least preStopSeconds + 15: after the pause, requests in hand get 5 s and connections are closed." $name) -}}
{{- end -}}
{{- range $kind, $scaled := dict "api" $api "worker" $worker -}}
{{- if gt (int $scaled.autoscaling.minReplicas) (int $scaled.autoscaling.maxReplicas) -}}
{{- fail (printf "services.%s.%s.autoscaling.minReplicas is greater than maxReplicas." $name $kind) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
