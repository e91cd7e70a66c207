/**
 * The backend that asks somebody else's service over HTTP. Start at
 * {@link io.ftpcluster.auth.backend.webhook.WebhookBackend}.
 */
@NullMarked
package io.ftpcluster.auth.backend.webhook;

import org.jspecify.annotations.NullMarked;
