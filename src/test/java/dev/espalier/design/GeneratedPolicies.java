package dev.espalier.design;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The policies and names that generated designs are made of.
final class GeneratedPolicies {
    private static final List<String> SERVICES =
            List.of("rds", "ec2", "s3", "dynamodb", "lambda", "sqs", "kms", "glue", "athena", "redshift");
    private static final List<String> FIRST_NAMES =
            List.of("hana", "omar", "ines", "leo", "mira", "noah", "paula", "quinn", "rosa", "sven", "tara", "yuki");
    private static final PolicyDocument READ = allow("s3:GetObject", "arn:aws:s3:::receipts/*");
    private static final PolicyDocument CEILING = allow("*", "*");

    private GeneratedPolicies() {}

    static String firstName(Random random) {
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    }

    /// SCPs, each of which denies something else.
    static List<OrganizationPolicy> guardrails(int number) {
        var policies = new ArrayList<OrganizationPolicy>();
        for (int i = 0; i < number; i++) {
            var service = SERVICES.get(i % SERVICES.size());
            policies.add(new OrganizationPolicy(
                    OrganizationPolicyType.SERVICE_CONTROL_POLICY,
                    "Guardrail" + i,
                    "Nobody deletes anything in " + service,
                    document(statement("Deny", service + ":Delete*", "*")),
                    UnknownFields.NONE));
        }
        return policies;
    }

    static List<ManagedPolicy> ofAccount() {
        return List.of(
                new ManagedPolicy("ReadReceipts", "/", "", READ, UnknownFields.NONE),
                new ManagedPolicy("Ceiling", "/", "", CEILING, UnknownFields.NONE));
    }

    static InlinePolicy inline(String name, String action) {
        return new InlinePolicy(name, allow(action, "*"), UnknownFields.NONE);
    }

    static PolicyDocument allow(String action, String resource) {
        return document(statement("Allow", action, resource));
    }

    static PolicyDocument trust(AccountId account) {
        return document(object(
                text("Effect", "Allow"),
                new Member("Principal", object(text("AWS", IamArn.ofRootUser(account)))),
                text("Action", "sts:AssumeRole")));
    }

    static PolicyDocument bucket(String arn, AccountId account) {
        return document(object(
                text("Effect", "Allow"),
                new Member("Principal", object(text("AWS", IamArn.ofRootUser(account)))),
                text("Action", "s3:GetObject"),
                text("Resource", arn + "/*")));
    }

    private static JsonObject statement(String effect, String action, String resource) {
        return object(text("Effect", effect), text("Action", action), text("Resource", resource));
    }

    private static PolicyDocument document(JsonValue statement) {
        return new PolicyDocument(
                object(text("Version", "2012-10-17"), new Member("Statement", new JsonArray(List.of(statement)))));
    }

    private static JsonObject object(Member... members) {
        return new JsonObject(Stream.of(members).toList());
    }

    private static Member text(String name, String value) {
        return new Member(name, new JsonString(value));
    }
}
