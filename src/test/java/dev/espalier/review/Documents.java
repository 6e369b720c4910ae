package dev.espalier.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.DocumentSize;
import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;

/// Policy documents without flaws, of a certain size.
final class Documents {
    private Documents() {}

    static PolicyDocument ofSize(int size) {
        return filled(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"@\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}",
                size);
    }

    static PolicyDocument rcpOfSize(int size) {
        return filled(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"@\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}",
                size);
    }

    static PolicyDocument trustOfSize(int size) {
        return filled(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"@\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}}",
                size);
    }

    private static PolicyDocument filled(String text, int size) {
        var document = Json.document(text.replace("@", "S".repeat(size - text.length() + 1)));
        assertThat(DocumentSize.of(document.source())).isEqualTo(size);
        return document;
    }
}
