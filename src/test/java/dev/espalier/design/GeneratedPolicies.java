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
    private static final PolicyDocument CEILING = document(
            statement("Allow", "*", "*"),
            object(
                    text("Effect", "Deny"),
                    texts("Action", "iam:CreateUser", "iam:DeleteRolePermissionsBoundary"),
                    text("Resource", "*")));
    private static final PolicyDocument OPERATE = document(
            with(
                    statement("Allow", "ec2:TerminateInstances", "*"),
                    condition("Bool", "aws:MultiFactorAuthPresent", "true")),
            with(
                    statement("Allow", "rds:*", "*"),
                    condition("StringEquals", "aws:ResourceTag/team", "${aws:PrincipalTag/team}")),
            statement("Allow", "s3:PutObject", "arn:aws:s3:::receipts/${aws:username}/*"));

    private GeneratedPolicies() {}

    static String firstName(Random random) {
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    }

    /// SCPs as companies write them: some for everybody, some with exceptions for a role, some that turn on the
    /// request.
    static List<OrganizationPolicy> guardrails(int number) {
        var policies = new ArrayList<OrganizationPolicy>();
        for (int i = 0; i < number; i++) {
            var service = SERVICES.get(i % SERVICES.size());
            policies.add(new OrganizationPolicy(
                    OrganizationPolicyType.SERVICE_CONTROL_POLICY,
                    "Guardrail" + i,
                    "Guards " + service,
                    guardrail(i, service),
                    UnknownFields.NONE));
        }
        return policies;
    }

    private static PolicyDocument guardrail(int number, String service) {
        var exception = condition("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/Deploy" + number % 7);
        return switch (number % 6) {
            case 0 -> document(statement("Deny", service + ":Delete*", "*"));
            case 1 ->
                document(
                        with(statement("Deny", service + ":Create*", "*"), exception),
                        statement("Deny", "organizations:LeaveOrganization", "*"));
            case 2 ->
                document(object(
                        text("Effect", "Deny"),
                        texts("NotAction", "iam:*", "organizations:*", "sts:*", "support:*", service + ":*"),
                        text("Resource", "*"),
                        new Member(
                                "Condition",
                                object(
                                        condition(
                                                "StringNotEquals", "aws:RequestedRegion", "eu-central-1", "eu-west-1"),
                                        exception))));
            case 3 ->
                document(object(
                        text("Effect", "Deny"),
                        texts("Action", "cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "config:Delete*"),
                        text("Resource", "*"),
                        new Member("Condition", object(exception))));
            case 4 ->
                document(with(
                        statement("Deny", "*", "*"),
                        condition("StringLike", "aws:PrincipalArn", "arn:aws:iam::*:root")));
            default ->
                document(
                        with(
                                statement("Deny", "ec2:RunInstances", "arn:aws:ec2:*:*:instance/*"),
                                condition("StringNotEquals", "ec2:MetadataHttpTokens", "required")),
                        with(
                                statement("Deny", "s3:PutObject", "*"),
                                condition("Bool", "aws:SecureTransport", "false")));
        };
    }

    static List<ManagedPolicy> ofAccount() {
        return List.of(
                new ManagedPolicy("ReadReceipts", "/", "", READ, UnknownFields.NONE),
                new ManagedPolicy("Operate", "/", "", OPERATE, UnknownFields.NONE),
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

    private static PolicyDocument document(JsonValue... statements) {
        return new PolicyDocument(
                object(text("Version", "2012-10-17"), new Member("Statement", new JsonArray(List.of(statements)))));
    }

    private static JsonObject with(JsonObject statement, Member condition) {
        var members = new ArrayList<>(statement.members());
        members.add(new Member("Condition", object(condition)));
        return new JsonObject(members);
    }

    private static Member condition(String operator, String key, String... values) {
        return new Member(operator, object(texts(key, values)));
    }

    private static Member texts(String name, String... values) {
        return new Member(
                name,
                new JsonArray(Stream.of(values).<JsonValue>map(JsonString::new).toList()));
    }

    private static JsonObject object(Member... members) {
        return new JsonObject(Stream.of(members).toList());
    }

    private static Member text(String name, String value) {
        return new Member(name, new JsonString(value));
    }
}
