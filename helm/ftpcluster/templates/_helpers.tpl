{{- define "ftpcluster.fullname" -}}
{{- if contains "ftpcluster" .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-ftpcluster" (.Release.Name | trunc 39 | trimSuffix "-") -}}
{{- end -}}
{{- end -}}

{{- define "ftpcluster.operatorName" -}}
{{ include "ftpcluster.fullname" . }}-operator
{{- end -}}

{{- define "ftpcluster.serviceAccountName" -}}
{{- .Values.serviceAccount.name | default (ternary (include "ftpcluster.operatorName" .) "default" .Values.serviceAccount.create) -}}
{{- end -}}

{{- /* What a pod is found by; never changes for a release. */ -}}
{{- define "ftpcluster.selectorLabels" -}}
app.kubernetes.io/name: ftpcluster
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: operator
{{- end -}}

{{- define "ftpcluster.labels" -}}
{{ include "ftpcluster.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- /* labels and annotations of an object; call with (list $ <map of its own annotations>). */ -}}
{{- define "ftpcluster.metadata" -}}
{{- $root := first . -}}
{{- $annotations := merge (dict) (last .) $root.Values.commonAnnotations -}}
labels:
  {{- include "ftpcluster.labels" $root | nindent 2 }}
{{- with $annotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- /* The full name of an image; call with (list $ <image section>). */ -}}
{{- define "ftpcluster.image" -}}
{{- $root := first . -}}
{{- $image := last . -}}
{{- $name := ternary (printf "%s/%s" (trimSuffix "/" $root.Values.image.registry) $image.repository) $image.repository (ne $root.Values.image.registry "") -}}
{{- if $image.digest -}}
{{ $name }}@{{ $image.digest }}
{{- else -}}
{{ $name }}:{{ $image.tag | default $root.Chart.AppVersion }}
{{- end -}}
{{- end -}}
