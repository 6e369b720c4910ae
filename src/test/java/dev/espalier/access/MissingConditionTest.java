package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.policy.Json;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A trust or resource policy that lacks one condition only says which.
class MissingConditionTest {
    private static Design design() {
        var read = DesignFile.parse("""
            {"formatVersion": 1, "organization": {"id": "o-missing0001", "managementAccountId": "200000000001",
              "root": {"id": "r-miss", "accounts": [
               {"id": "200000000001", "name": "M", "users": [{"name": "max"}]},
               {"id": "200000000002", "name": "A",
                "users": [{"name": "cid", "attachedPolicies": ["arn:aws:iam::aws:policy/AdministratorAccess"]}],
                "resources": [{"arn": "arn:aws:sqs:eu-west-1:200000000002:q", "policy": {"Version": "2012-10-17",
                 "Statement": [{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"},
                  "Action": "sqs:SendMessage", "Resource": "*",
                  "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:eu-west-1:200000000002:t"}}}]}}]},
               {"id": "200000000003", "name": "B",
                "roles": [{"name": "Reader", "trustPolicy": {"Version": "2012-10-17", "Statement": [
                 {"Effect": "Allow", "Principal": {"AWS": "200000000002"}, "Action": "sts:AssumeRole",
                  "Condition": {"StringEquals": {"sts:ExternalId": "x1"}}}]}}]}]}}}
            """);
        return ((ReadResult.Opened) read).design();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arn:aws:iam::200000000002:user/cid | sts:AssumeRole  | arn:aws:iam::200000000003:role/Reader  | {"sts:ExternalId": null}    | Reader trusts cid only if sts:ExternalId is x1.
        arn:aws:iam::200000000002:user/cid | sts:AssumeRole  | arn:aws:iam::200000000003:role/Reader  | {"sts:ExternalId": "x2"}    | Reader trusts cid only if sts:ExternalId is x1.
        arn:aws:iam::200000000001:user/max | sts:AssumeRole  | arn:aws:iam::200000000003:role/Reader  | {"sts:ExternalId": "x1"}    |
        sns.amazonaws.com                  | sqs:SendMessage | arn:aws:sqs:eu-west-1:200000000002:q   | {"aws:SourceArn": null}     | The policy of arn:aws:sqs:eu-west-1:200000000002:q allows sns.amazonaws.com sqs:SendMessage only if aws:SourceArn is arn:aws:sns:eu-west-1:200000000002:t.
        """)
    void isNamed(String principal, String action, String resource, String context, String sentence) {
        var question =
                new Question(principal, Optional.empty(), action, Optional.of(resource), Optional.empty(), (JsonObject)
                        Json.parse(context));

        var answer = Evaluator.of(design()).answer(question);

        if (sentence == null) {
            assertThat(answer.reason().code()).isEqualTo(ReasonCode.TRUST_NO);
        } else {
            assertThat(answer.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
            assertThat(Sentences.text(answer.reason())).isEqualTo(sentence);
        }
    }
}
