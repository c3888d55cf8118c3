{{/* What every pod of ours has in common: no token, no root, nothing writable but /tmp, spread over nodes and zones. */}}

{{/* (list $ "booking-api") */}}
{{- define "chairflow.pod" -}}
{{- $root := index . 0 -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext: {{- include "chairflow.pod.security" 10001 | nindent 2 }}
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with $root.Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $root.Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  {{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "chairflow.selector" $ | nindent 8 }}
  {{- end }}
{{- end -}}

{{/* Pod Security Standard "restricted": (the user's number) */}}
{{- define "chairflow.pod.security" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "chairflow.container.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/* Started: the process turns, within two minutes. Then live (else restarted) and ready (else it gets no requests). */}}
{{- define "chairflow.probes" -}}
startupProbe:
  httpGet: {path: /live, port: http}
  periodSeconds: 2
  timeoutSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /ready, port: http}
  periodSeconds: 3
  timeoutSeconds: 6
  failureThreshold: 2
{{- end -}}

{{/* A pod starts only where the schema knows all that its code needs: (list $ "booking" "api") */}}
{{- define "chairflow.await.schema" -}}
{{- $service := index . 1 -}}{{- $kind := index . 2 -}}
- name: schema
  image: {{ include "chairflow.image" (list (index . 0) $service) }}
  imagePullPolicy: {{ (index . 0).Values.image.pullPolicy }}
  command: [python, -m, shared.migrated, {{ $service }}, {{ $kind }}]
  env:
    - {name: CHAIRFLOW_{{ upper $service }}_{{ upper $kind }}_DSN_FILE, value: /run/secrets/chairflow/{{ $kind }}_dsn}
  securityContext: {{- include "chairflow.container.security" . | nindent 4 }}
  resources:
    requests: {cpu: 50m, memory: 64Mi}
    limits: {memory: 192Mi}
  volumeMounts:
    - {name: secrets, mountPath: /run/secrets/chairflow, readOnly: true}
    - {name: tmp, mountPath: /tmp}
{{- end -}}

{{/* A process's own secrets and nobody else's, as files that follow the Secret: (list $ "booking" "api") */}}
{{- define "chairflow.secrets.volume" -}}
{{- $root := index . 0 -}}{{- $service := index . 1 -}}{{- $kind := index . 2 -}}
{{- $own := index $root.Values.services $service -}}
- name: tmp
  emptyDir: {sizeLimit: 64Mi}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ $own.secret }}
          items: [{key: {{ $kind }}_dsn, path: {{ $kind }}_dsn}]
      {{- if and (eq $kind "api") (not $root.Values.issuer.jwks) }}
      {{- include "chairflow.issuer.source" $root | nindent 6 }}
      {{- end }}
      {{- if eq $kind "worker" }}
      {{- include "chairflow.kafka.sources" (list $root ($own.kafkaSecret | default $own.kafkaUser)) | nindent 6 }}
      {{- end }}
{{- end -}}

{{/* Every right on the databases, for the bootstrap job and the toolbox: (list $ "whether Kafka's password is in it") */}}
{{- define "chairflow.every.secret" -}}
{{- $root := index . 0 -}}
- name: tmp
  emptyDir: {sizeLimit: 64Mi}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ $root.Values.secrets.superuser.name }}
          items: [{key: {{ $root.Values.secrets.superuser.key }}, path: superuser_dsn}]
      {{- range $service, $own := $root.Values.services }}
      - secret:
          name: {{ $own.secret }}
          items:
            {{- range $role := list "owner" "api" "worker" }}
            - {key: {{ $role }}_dsn, path: {{ $service }}_{{ $role }}_dsn}
            {{- end }}
      {{- end }}
      {{- if not $root.Values.issuer.jwks }}
      {{- include "chairflow.issuer.source" $root | nindent 6 }}
      {{- end }}
      {{- if index . 1 }}
      {{- include "chairflow.kafka.sources" (list $root ($root.Values.bootstrap.kafkaSecret | default $root.Values.bootstrap.kafkaUser)) | nindent 6 }}
      {{- end }}
{{- end -}}

{{- define "chairflow.every.dsn" -}}
- {name: CHAIRFLOW_SUPERUSER_DSN_FILE, value: /run/secrets/chairflow/superuser_dsn}
{{- range $service, $_ := .Values.services }}
{{- range $role := list "owner" "api" "worker" }}
- {name: CHAIRFLOW_{{ upper $service }}_{{ upper $role }}_DSN_FILE, value: /run/secrets/chairflow/{{ $service }}_{{ $role }}_dsn}
{{- end }}
{{- end }}
{{- end -}}

{{/* The key set of a try-out's own issuer */}}
{{- define "chairflow.issuer.source" -}}
- secret:
    name: {{ .Values.secrets.issuer.name }}
    items: [{key: {{ .Values.secrets.issuer.key }}, path: jwks}]
{{- end -}}

{{/* The password and the brokers' CA, where the brokers ask: (list $ "name of the Secret") */}}
{{- define "chairflow.kafka.sources" -}}
{{- $root := index . 0 -}}
{{- if hasPrefix "SASL" (include "chairflow.kafka.protocol" $root) }}
- secret:
    name: {{ index . 1 }}
    items: [{key: password, path: kafka_password}]
{{- end }}
{{- with include "chairflow.kafka.ca" $root }}
- secret:
    name: {{ . }}
    items: [{key: {{ $root.Values.kafka.ca.key }}, path: kafka_ca.crt}]
{{- end }}
{{- end -}}

{{/* The variables that go with them: (list $ "user") */}}
{{- define "chairflow.kafka.env" -}}
{{- $root := index . 0 -}}
{{- $protocol := include "chairflow.kafka.protocol" $root -}}
- {name: CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS, value: {{ include "chairflow.kafka.servers" $root | quote }}}
- {name: CHAIRFLOW_KAFKA_SECURITY_PROTOCOL, value: {{ $protocol }}}
{{- if hasPrefix "SASL" $protocol }}
- {name: CHAIRFLOW_KAFKA_SASL_MECHANISM, value: {{ $root.Values.kafka.saslMechanism }}}
- {name: CHAIRFLOW_KAFKA_USERNAME, value: {{ index . 1 }}}
- {name: CHAIRFLOW_KAFKA_PASSWORD_FILE, value: /run/secrets/chairflow/kafka_password}
{{- end }}
{{- if include "chairflow.kafka.ca" $root }}
- {name: CHAIRFLOW_KAFKA_CA_FILE, value: /run/secrets/chairflow/kafka_ca.crt}
{{- end }}
{{- end -}}

{{/* Where metrics are, for a Prometheus that reads annotations: (list $ 9000) */}}
{{- define "chairflow.scraped" -}}
{{- if (index . 0).Values.monitoring.annotations -}}
prometheus.io/scrape: "true"
prometheus.io/port: {{ index . 1 | quote }}
prometheus.io/path: /metrics
{{- end -}}
{{- end -}}
