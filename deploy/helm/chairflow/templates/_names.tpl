{{/* Names, labels and addresses. */}}

{{- define "chairflow.fullname" -}}
{{- ternary .Release.Name (printf "%s-chairflow" .Release.Name) (contains "chairflow" .Release.Name) | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* Of one component: (list $ "booking-api") */}}
{{- define "chairflow.selector" -}}
app.kubernetes.io/name: chairflow
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{- define "chairflow.labels" -}}
{{ include "chairflow.selector" . }}
app.kubernetes.io/version: {{ (index . 0).Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ (index . 0).Release.Service }}
helm.sh/chart: {{ (index . 0).Chart.Name }}-{{ (index . 0).Chart.Version }}
{{- end -}}

{{/* metadata of what belongs to one component: (list $ "booking-api") */}}
{{- define "chairflow.metadata" -}}
name: {{ include "chairflow.fullname" (index . 0) }}-{{ index . 1 }}
labels: {{- include "chairflow.labels" . | nindent 2 }}
{{- end -}}

{{/* (list $ "booking") */}}
{{- define "chairflow.image" -}}
{{- $root := index . 0 -}}
{{ $root.Values.image.registry }}chairflow/{{ index . 1 }}:{{ $root.Values.image.tag | default $root.Chart.AppVersion }}
{{- end -}}

{{/* One service's values over those of all: (list $ "booking" "worker") */}}
{{- define "chairflow.merged" -}}
{{- $root := index . 0 -}}
{{- $own := index $root.Values.services (index . 1) (index . 2) | default dict -}}
{{- mergeOverwrite (deepCopy (index $root.Values (index . 2))) (deepCopy $own) | toYaml -}}
{{- end -}}

{{- define "chairflow.kafka.servers" -}}
{{- if eq .Values.kafka.mode "bundled" -}}{{ include "chairflow.fullname" . }}-kafka:9092
{{- else if eq .Values.kafka.mode "strimzi" -}}{{ include "chairflow.fullname" . }}-kafka-kafka-bootstrap:9093
{{- else -}}{{ .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end -}}

{{- define "chairflow.kafka.protocol" -}}
{{- if eq .Values.kafka.mode "bundled" -}}PLAINTEXT
{{- else if eq .Values.kafka.mode "strimzi" -}}SASL_SSL
{{- else -}}{{ .Values.kafka.securityProtocol }}
{{- end -}}
{{- end -}}

{{/* Name of the Secret with the brokers' CA; empty: the system's */}}
{{- define "chairflow.kafka.ca" -}}
{{- if eq .Values.kafka.mode "strimzi" -}}{{ include "chairflow.fullname" . }}-kafka-cluster-ca-cert
{{- else if hasSuffix "SSL" (include "chairflow.kafka.protocol" .) -}}{{ .Values.kafka.ca.name }}
{{- end -}}
{{- end -}}

{{/* Whether the Secret with PostgreSQL's superuser, roles and databases comes with this release: (both servers) */}}
{{- define "chairflow.servers.inside" -}}
{{- if or (ne .Values.postgres.mode "external") (ne .Values.kafka.mode "external") -}}true{{- end -}}
{{- end -}}

{{/* Where a browser finds a component: (list $ "booking"); empty if nobody said so */}}
{{- define "chairflow.public" -}}
{{- $root := index . 0 -}}{{- $name := index . 1 -}}{{- $values := $root.Values -}}
{{- $given := index $values.console.urls $name | default "" -}}
{{- if $given -}}{{ $given }}
{{- else if and $values.ingress.enabled (index $values.ingress.hosts $name) -}}
{{ ternary "https" "http" (ne $values.ingress.tlsSecret "") }}://{{ index $values.ingress.hosts $name }}
{{- else if $values.nodePorts.enabled -}}http://{{ $values.nodePorts.host }}:{{ index $values.nodePorts $name }}
{{- end -}}
{{- end -}}
