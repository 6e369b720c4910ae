package dev.espalier.access.naive;

import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.List;

/// Makes policy documents of every kind that AWS would save, and now and then one that it would not.
final class DocumentGenerator {
    private static final List<String> ACTIONS = List.of(
            "*",
            "s3:*",
            "s3:Get*",
            "s3:GetObject",
            "S3:getobject",
            "s3:?etObject",
            "s3:*Bucket*",
            "s3:PutObject",
            "s3:ListBucket",
            "sqs:*",
            "sqs:Send*",
            "kms:*",
            "kms:Decrypt",
            "KMS:*crypt",
            "ec2:*",
            "ec2:StopInstances",
            "iam:*",
            "iam:PassRole",
            "lambda:InvokeFunction",
            "sts:*",
            "sts:AssumeRole",
            "sts:Assume*",
            "ebs:*");
    private static final List<String> RCP_ACTIONS = List.of(
            "s3:*", "s3:GetObject", "s3:Get*", "sqs:*", "kms:*", "kms:Decrypt", "sts:*", "sts:AssumeRole", "S3:put*");
    private static final List<String> TRUST_ACTIONS =
            List.of("sts:AssumeRole", "sts:AssumeRole", "sts:AssumeRole", "sts:TagSession", "STS:assumerole");

    private final Dice dice;
    private final Cast cast;
    private final ConditionGenerator conditions;

    DocumentGenerator(Dice dice, Cast cast) {
        this.dice = dice;
        this.cast = cast;
        conditions = new ConditionGenerator(dice);
    }

    PolicyDocument document(NaiveKind kind) {
        boolean isStrict = kind == NaiveKind.SCP || kind == NaiveKind.RCP;
        var document = new Written();
        if (isStrict || !dice.once(6)) {
            boolean isOld = !isStrict && dice.once(6);
            document.with("Version", isOld ? "2008-10-17" : "2012-10-17");
        }
        if (dice.once(30)) {
            document.with("Id", "odd");
        }
        var statements = dice.<JsonValue>some(1, 3, () -> statement(kind));
        boolean isSingle = statements.size() == 1 && dice.once(2);
        document.with("Statement", isSingle ? statements.getFirst() : new JsonArray(statements));
        return new PolicyDocument(document.done());
    }

    private JsonObject statement(NaiveKind kind) {
        var statement = new Written();
        boolean isAllow = kind != NaiveKind.RCP && !dice.once(3);
        statement.with("Effect", isAllow ? "Allow" : "Deny");
        boolean isProvider = kind == NaiveKind.TRUST && dice.once(3);
        if (isProvider) {
            federation(statement);
        } else {
            if (kind.hasPrincipals()) {
                principal(statement, kind, isAllow);
            }
            action(statement, kind);
        }
        if (kind != NaiveKind.TRUST) {
            resource(statement, kind);
        }
        if (dice.once(isAllow ? 3 : 2)) {
            statement.with("Condition", conditions.condition());
        }
        return statement.done();
    }

    private void federation(Written statement) {
        boolean isSaml = dice.once(2);
        var account = dice.pick(cast.inside());
        var provider = isSaml ? Cast.saml(account) : dice.pick(Cast.oidc(account), "accounts.google.com");
        statement.with("Principal", new Written().with("Federated", provider).done());
        statement.with("Action", isSaml ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity");
    }

    private void principal(Written statement, NaiveKind kind, boolean isAllow) {
        if (kind == NaiveKind.RCP) {
            statement.with("Principal", "*");
            return;
        }
        boolean isNegated = kind == NaiveKind.RESOURCE && (isAllow ? dice.once(40) : dice.once(3));
        var name = isNegated ? "NotPrincipal" : "Principal";
        if (!isNegated && dice.once(5)) {
            var everybody = new Written().with("AWS", "*").done();
            statement.with(name, kind == NaiveKind.TRUST || dice.once(2) ? everybody : Written.text("*"));
            return;
        }
        var principal = new Written();
        if (!dice.once(6)) {
            var names = dice.some(1, isNegated ? 5 : 3, this::principalName);
            principal.with(
                    "AWS", names.size() == 1 && dice.once(2) ? Written.text(names.getFirst()) : Written.list(names));
        }
        if (dice.once(4)) {
            principal.with("Service", dice.pick(Cast.SERVICES));
        }
        var done = principal.done();
        statement.with(
                name,
                done.members().isEmpty()
                        ? new Written().with("AWS", cast.inside().getFirst()).done()
                        : done);
    }

    private String principalName() {
        var account = dice.pick(cast.accounts());
        return switch (dice.upTo(cast.namesSessions() ? 6 : 5)) {
            case 0 -> account;
            case 1 -> "arn:aws:iam::" + account + ":root";
            case 2 -> cast.role(dice, account);
            case 3 -> dice.once(8) ? "arn:aws-cn:iam::" + account + ":user/ana" : cast.user(dice, account);
            case 4 -> dice.once(3) ? "arn:aws:sts::" + account + ":federated-user/fay" : cast.user(dice, account);
            default -> cast.session(dice, account);
        };
    }

    private void action(Written statement, NaiveKind kind) {
        if (kind == NaiveKind.TRUST) {
            statement.with("Action", entries(1, 2, TRUST_ACTIONS));
            return;
        }
        if (kind == NaiveKind.RCP) {
            statement.with("Action", entries(1, 3, RCP_ACTIONS));
            return;
        }
        if (dice.once(4)) {
            statement.with("NotAction", entries(1, 3, ACTIONS.subList(1, ACTIONS.size())));
        } else {
            statement.with("Action", dice.once(40) ? Written.list(List.of()) : entries(1, 4, ACTIONS));
        }
    }

    private JsonValue entries(int least, int most, List<String> vocabulary) {
        return written(dice.some(least, most, () -> dice.pick(vocabulary)));
    }

    private JsonValue written(List<String> entries) {
        return entries.size() == 1 && dice.once(2) ? Written.text(entries.getFirst()) : Written.list(entries);
    }

    private void resource(Written statement, NaiveKind kind) {
        if (dice.once(5)) {
            statement.with("NotResource", written(dice.some(1, 3, () -> entry(kind))));
        } else if (dice.once(3)) {
            statement.with("Resource", "*");
        } else {
            statement.with(
                    "Resource", dice.once(40) ? Written.list(List.of()) : written(dice.some(1, 3, () -> entry(kind))));
        }
    }

    /// A Resource entry.
    private String entry(NaiveKind kind) {
        var resource = cast.resource(dice);
        return switch (dice.upTo(12)) {
            case 0 -> "*";
            case 1, 2 -> resource;
            case 3, 4 -> inField(resource);
            case 5 -> resource.replaceFirst(":[0-9]{12}:", ":*:").replaceFirst("us-east-1", "us-*");
            case 6 -> dice.pick("arn:aws:s3:::box", "arn:aws:s3:::box/*", "arn:aws:s3:::*", "arn:aws:s3:::b??/*");
            case 7 ->
                "arn:aws:s3:::box/"
                        + dice.pick(
                                "${aws:PrincipalTag/team}/*",
                                "home/${aws:username}/*",
                                "${aws:principaltag/Team, 'blue'}/a",
                                "b${*}c",
                                "*/${s3:prefix}",
                                "${aws:TagKeys}/*");
            case 8 ->
                "arn:aws:iam::" + dice.pick(cast.accounts()) + ":" + dice.pick("user/${aws:username}", "role/*", "*");
            case 9 ->
                dice.pick("arn:aws:sqs:*:*:jobs", "arn:aws:kms:*:*:key/*", "arn:aws:*:us-east-1:*:*", "arn:*:*:*:*:*");
            case 10 ->
                !kind.completesArns()
                        ? "*"
                        : dice.pick(
                                "arn:aws:sqs", "arn:aws:s3", "arn:aws:s?s:us-east-1", "arn:aws:*:us-east-1:*", "arn:*");
            default -> "arn:aws:s3:::" + dice.withWildcard(dice.pick(Cast.BUCKETS) + "/" + dice.pick(Cast.OBJECTS));
        };
    }

    private String inField(String resource) {
        int from = resource.indexOf(':') + 1;
        var pattern = resource.substring(0, from) + dice.withWildcard(resource.substring(from));
        return pattern.split(":").length >= 6 ? pattern : resource;
    }
}
