package dev.espalier.access.naive;

import dev.espalier.access.Question;
import dev.espalier.access.naive.ContextVocabulary.KnownKey;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.IamArn;
import dev.espalier.design.Members;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;

/// Makes questions in which nothing is left open: every key of the vocabulary is given, unless the design settles it.
final class QuestionGenerator {
    private final Dice dice;
    private final Cast cast;
    private final List<Account> accounts;
    private final List<PolicyDocument> sessionPool;

    QuestionGenerator(Dice dice, OrganizationGenerator organization, List<Account> accounts) {
        this.dice = dice;
        cast = organization.cast();
        this.accounts = accounts;
        sessionPool = dice.some(3, 3, () -> organization.documents().document(NaiveKind.SESSION));
    }

    Question question() {
        var home = dice.pick(accounts);
        var asked = asked(home);
        var principal = principal(home, asked.action());
        boolean isSession = principal.contains(":role/") || principal.contains(":assumed-role/");
        boolean isService = principal.endsWith(".amazonaws.com");
        boolean isOutside = principal.contains("::" + Cast.OUTSIDE + ":");
        var owner = owner(asked.resource());
        boolean hasTags = owner.isEmpty() && (asked.resource().equals("*") || isDrawn(asked.resource()));
        return new Question(
                principal,
                isSession && !isOutside && dice.once(3) ? Optional.of(session()) : Optional.empty(),
                dice.oddCase(asked.action()),
                asked.resource().equals("*") && dice.once(2) ? Optional.empty() : Optional.of(asked.resource()),
                owner,
                context(isService, isOutside, hasTags, asked.action()));
    }

    /// Whether the design says what tags the resource has.
    private boolean isDrawn(String arn) {
        return accounts.stream()
                .anyMatch(account -> account.resource(arn).isPresent()
                        || Members.identities(account)
                                .anyMatch(member -> IamArn.of(account.id(), member.identity())
                                        .equals(arn)));
    }

    /// Now and then the question says whose it is, where the ARN does not.
    private Optional<AccountId> owner(String resource) {
        boolean isSaid = dice.once(8) && (resource.equals("*") || resource.startsWith("arn:aws:s3:"));
        return isSaid ? Optional.of(new AccountId(dice.pick(cast.accounts()))) : Optional.empty();
    }

    private record Target(String action, String resource) {}

    /// Most people ask about what is in their own account.
    private Target asked(Account home) {
        var other = dice.once(6) ? Cast.OUTSIDE : dice.pick(accounts).id().value();
        var account = dice.once(3) ? other : home.id().value();
        return switch (dice.upTo(16)) {
            case 0, 1, 2, 3 ->
                new Target(
                        dice.pick("s3:GetObject", "s3:PutObject"),
                        "arn:aws:s3:::" + bucket(home) + "/" + dice.pick(Cast.OBJECTS));
            case 4, 5 ->
                new Target(
                        dice.pick("s3:ListBucket", "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"),
                        "arn:aws:s3:::" + bucket(home));
            case 6, 7 -> new Target("sqs:SendMessage", cast.queue(account));
            case 8, 9 -> new Target(dice.pick("kms:Decrypt", "kms:Encrypt", "kms:RetireGrant"), cast.key(account));
            case 10 -> new Target("ec2:StopInstances", cast.instance(account));
            case 11 ->
                dice.once(3)
                        ? new Target("ebs:GetSnapshotBlock", "arn:aws:ec2:us-east-1::snapshot/snap-1")
                        : new Target("lambda:InvokeFunction", cast.function(account));
            case 12 -> new Target(dice.pick("iam:GetUser", "iam:CreateAccessKey"), cast.user(dice, account));
            case 13, 14 -> role(home, account);
            default ->
                new Target(
                        dice.pick(
                                "sts:GetCallerIdentity",
                                "sts:GetSessionToken",
                                "s3:ListAllMyBuckets",
                                "kms:ListKeys",
                                "ec2:DescribeInstances",
                                "iam:ListUsers",
                                "sqs:ListQueues"),
                        "*");
        };
    }

    private String bucket(Account home) {
        var own = home.resources().stream()
                .map(Resource::arn)
                .filter(arn -> arn.startsWith("arn:aws:s3:::"))
                .map(arn -> arn.substring("arn:aws:s3:::".length()))
                .findFirst();
        return own.isPresent() && !dice.once(3) ? own.get() : dice.pick(Cast.BUCKETS);
    }

    private Target role(Account home, String account) {
        var action = dice.pick(
                "sts:AssumeRole",
                "sts:AssumeRole",
                "sts:AssumeRoleWithSAML",
                "sts:AssumeRoleWithWebIdentity",
                "iam:PassRole");
        if (account.equals(Cast.OUTSIDE)) {
            return new Target(action, cast.role(dice, account));
        }
        var owner = dice.once(3) ? dice.pick(accounts) : home;
        if (dice.once(12)) {
            return new Target(action, "arn:aws:iam::" + owner.id() + ":role/nobody");
        }
        var role = dice.pick(owner.roles());
        return new Target(action, "arn:aws:iam::" + owner.id() + ":role" + role.path() + role.name());
    }

    private String principal(Account account, String action) {
        if (action.startsWith("sts:AssumeRoleWith") && !dice.once(6)) {
            var id = account.id().value();
            return dice.pick(Cast.saml(id), Cast.oidc(id), "accounts.google.com");
        }
        return switch (dice.upTo(16)) {
            case 0 -> "arn:aws:iam::" + account.id() + ":root";
            case 1 -> dice.pick(Cast.SERVICES);
            case 2 -> dice.pick("*", "anonymous");
            case 3 ->
                dice.pick(
                        cast.user(dice, Cast.OUTSIDE),
                        cast.session(dice, Cast.OUTSIDE),
                        "arn:aws:iam::" + Cast.OUTSIDE + ":root");
            case 4, 5, 6, 7, 8, 9 -> {
                var user = dice.pick(account.users());
                yield "arn:aws:iam::" + account.id() + ":user" + user.path() + user.name();
            }
            default -> {
                var role = dice.pick(account.roles());
                yield dice.once(3) && !cast.namesSessions()
                        ? "arn:aws:iam::" + account.id() + ":role" + role.path() + role.name()
                        : "arn:aws:sts::" + account.id() + ":assumed-role/" + role.name() + "/"
                                + dice.pick(Cast.SESSIONS);
            }
        };
    }

    private Assertion.Session session() {
        var tags = new Written();
        if (dice.once(3)) {
            tags.with(dice.pick("team", "TEAM"), dice.pick(Cast.TEAMS));
        }
        return new Assertion.Session(
                dice.once(4) ? Optional.empty() : Optional.of(dice.pick(sessionPool)),
                tags.done(),
                Optional.empty(),
                Optional.empty(),
                UnknownFields.NONE);
    }

    private JsonObject context(boolean isService, boolean isOutside, boolean hasTags, String action) {
        var context = new Written();
        for (var key : ContextVocabulary.ALL) {
            boolean isSource = key.name().startsWith("aws:Source")
                    && !key.name().equals("aws:SourceIp")
                    && !key.name().equals("aws:SourceVpc")
                    && !key.name().equals("aws:SourceIdentity");
            boolean isOfOutside = isOutside && key.name().startsWith("aws:Principal");
            boolean isKnownTag = hasTags && key.name().startsWith("aws:ResourceTag/");
            var prefix = key.name().substring(0, key.name().indexOf(':'));
            boolean isOfOtherService = !prefix.equals("aws") && !action.startsWith(prefix + ":");
            boolean isSettled = isKnownTag || (key.isSettled() && !isOfOutside && !isOfOtherService);
            if (isSource && !isService) {
                context.with(key.name(), new JsonNull());
            } else if (!isSettled || dice.once(10)) {
                context.with(dice.oddCase(key.name()), value(key));
            }
        }
        return context.done();
    }

    private JsonValue value(KnownKey key) {
        if (dice.once(3)) {
            return new JsonNull();
        }
        if (key.isMultivalued()) {
            return Written.list(dice.some(0, 2, () -> dice.pick(key.values())));
        }
        var text = dice.pick(key.values());
        return switch (key.content()) {
            case BOOLEAN -> dice.once(3) ? new JsonBoolean(text.equals("true")) : Written.text(text);
            case NUMBER -> dice.once(3) && !text.equals("few") ? new JsonNumber(text) : Written.text(text);
            default -> Written.text(text);
        };
    }
}
