package dev.kontor.approval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of approval.
 *
 * @param documentTypes folder of further declarations beside those shipped; null for none
 */
@Validated
@ConfigurationProperties("kontor.approval")
record ApprovalSettings(@Nullable Path documentTypes) {}
