package dev.espalier.storage;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Clipping.Contents;
import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.RootUser;
import dev.espalier.design.User;
import dev.espalier.storage.Fields.TextCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what is inside one account. Policies and groups are read before those who refer to them, wherever they
/// stand, so that every reference can be judged where it is met.
final class AccountDecoder {
    private static final Pattern IN_ANY_PARTITION = Pattern.compile("^arn:[^:]*:iam::");

    private final Fields fields;
    private final Problems problems;
    private final Set<String> resourcesElsewhere;
    private final String account;
    private final Names policies = new Names();
    private final Set<String> policyArns = new HashSet<>();
    private final Names groups = new Names();
    private final Names users = new Names();
    private final Names roles = new Names();
    private final Names resources = new Names();

    /// @param resourcesElsewhere ARNs of the resources of the accounts before this one
    AccountDecoder(Fields fields, Problems problems, Set<String> resourcesElsewhere, String account) {
        this.fields = fields;
        this.problems = problems;
        this.resourcesElsewhere = resourcesElsewhere;
        this.account = account;
    }

    Account decode(
            AccountId id, String name, List<String> serviceControlPolicies, List<String> resourceControlPolicies) {
        var email = fields.text("email", "");
        var rootUser = fields.fields("rootUser").map(AccountDecoder::rootUser).orElse(RootUser.UNKNOWN);
        var passwordPolicy = fields.optionalFields("passwordPolicy").map(AccountDecoder::passwordPolicy);
        var tags = fields.textMap("tags");
        var managed = fields.list("policies", this::managedPolicy);
        var groupList = fields.list("groups", this::group);
        return new Account(
                id,
                name,
                email,
                serviceControlPolicies,
                resourceControlPolicies,
                rootUser,
                passwordPolicy,
                tags,
                managed,
                groupList,
                fields.list("users", this::user),
                fields.list("roles", this::role),
                fields.list("resources", this::resource),
                fields.unknown());
    }

    /// What was copied out of the account. Besides the fields of an account there are policies that came along and
    /// names of groups that did not.
    Contents decodeContents(AccountId id) {
        var copied = fields.list("policies", this::managedPolicy);
        var used = fields.list("usedPolicies", this::managedPolicy);
        var groupList = fields.list("groups", this::group);
        fields.texts("groupsLeftBehind", List.of(), (name, _) -> groups.claim(name));
        return new Contents(
                id,
                copied,
                groupList,
                fields.list("users", this::user),
                fields.list("roles", this::role),
                fields.list("resources", this::resource),
                used);
    }

    private static RootUser rootUser(Fields from) {
        return new RootUser(from.optionalFlag("mfa"), from.optionalFlag("accessKeys"), from.unknown());
    }

    private static PasswordPolicy passwordPolicy(Fields from) {
        return new PasswordPolicy(
                from.optionalCount("minimumLength"),
                from.optionalFlag("requireUppercase"),
                from.optionalFlag("requireLowercase"),
                from.optionalFlag("requireNumbers"),
                from.optionalFlag("requireSymbols"),
                from.optionalFlag("allowUsersToChange"),
                from.optionalCount("maximumAge"),
                from.optionalCount("reusePrevention"),
                from.optionalFlag("hardExpiry"),
                from.unknown());
    }

    private ManagedPolicy managedPolicy(Fields from) {
        var name = name(from, policies, "policy");
        var path = from.text("path", "/");
        policyArns.add(account + ":policy" + path + name);
        return new ManagedPolicy(
                name, path, from.text("description", ""), from.requiredDocument("document"), from.unknown());
    }

    private Group group(Fields from) {
        var name = name(from, groups, "group");
        return new Group(
                name,
                from.text("path", "/"),
                from.texts("attachedPolicies", List.of(), attachment("group", name)),
                inlinePolicies(from),
                from.unknown());
    }

    private User user(Fields from) {
        var name = name(from, users, "user");
        var path = from.text("path", "/");
        return new User(
                name,
                path,
                from.texts("groups", List.of(), membership(name)),
                from.texts("attachedPolicies", List.of(), attachment("user", name)),
                inlinePolicies(from),
                boundary(from, "user", name),
                from.textMap("tags"),
                from.optionalFlag("mfa"),
                from.optionalFlag("consoleAccess"),
                from.optionalCount("accessKeys"),
                from.unknown());
    }

    private Role role(Fields from) {
        var name = name(from, roles, "role");
        return new Role(
                name,
                from.text("path", "/"),
                from.optionalDocument("trustPolicy"),
                from.texts("attachedPolicies", List.of(), attachment("role", name)),
                inlinePolicies(from),
                boundary(from, "role", name),
                from.count("maxSessionDuration", Role.DEFAULT_SESSION_DURATION),
                from.textMap("tags"),
                from.unknown());
    }

    private Resource resource(Fields from) {
        var arn = name(from, "arn", resources, "resource");
        if (resourcesElsewhere.contains(arn)) {
            problems.warning(ProblemCode.RESOURCE_IN_TWO_ACCOUNTS, from.place("arn"), arn);
        }
        return new Resource(arn, from.optionalDocument("policy"), from.textMap("tags"), from.unknown());
    }

    private List<InlinePolicy> inlinePolicies(Fields holder) {
        var names = new Names();
        return holder.list("inlinePolicies", from -> {
            var name = name(from, names, "inline");
            return new InlinePolicy(name, from.requiredDocument("document"), from.unknown());
        });
    }

    private String name(Fields from, Names names, String kind) {
        return name(from, "name", names, kind);
    }

    private String name(Fields from, String field, Names names, String kind) {
        var name = from.requiredText(field);
        if (name.isEmpty()) {
            names.markIncomplete();
            return "";
        }
        var text = name.get();
        switch (names.claim(text)) {
            case SAME ->
                problems.error(ProblemCode.DUPLICATE_NAME, from.place(field), Messages.get("kind." + kind), text);
            case SAME_BUT_FOR_CASE ->
                problems.warning(
                        ProblemCode.NAMES_DIFFER_IN_CASE,
                        from.place(field),
                        text,
                        names.nearlySame(text).orElse(text));
            case NONE -> {}
        }
        return text;
    }

    private TextCheck attachment(String kind, String holder) {
        var seen = new HashSet<String>();
        return (reference, at) -> {
            if (!seen.add(reference)) {
                problems.warning(ProblemCode.REPEATED_REFERENCE, at, reference);
            }
            checkPolicy(reference, at, kind, holder);
        };
    }

    private TextCheck membership(String user) {
        var seen = new HashSet<String>();
        return (group, at) -> {
            if (!seen.add(group)) {
                problems.warning(ProblemCode.REPEATED_REFERENCE, at, group);
            }
            if (groups.lacks(group)) {
                problems.errorInWords(ProblemCode.DANGLING_REFERENCE, at, "group", user, account, group);
            }
        };
    }

    private Optional<String> boundary(Fields from, String kind, String holder) {
        var boundary = from.optionalText("permissionsBoundary");
        boundary.ifPresent(reference -> checkPolicy(reference, from.place("permissionsBoundary"), kind, holder));
        return boundary;
    }

    /// A policy of AWS is taken on trust here; any other must be one of the account's own.
    private void checkPolicy(String reference, Place at, String kind, String holder) {
        if (isAwsManaged(reference) || !policies.lacks(reference)) {
            return;
        }
        boolean isArn = reference.startsWith("arn:");
        boolean isOwn =
                isArn && policyArns.contains(IN_ANY_PARTITION.matcher(reference).replaceFirst(""));
        if (!isOwn) {
            problems.errorInWords(
                    ProblemCode.DANGLING_REFERENCE,
                    at,
                    isArn ? "arn" : "policy",
                    Messages.get("kind." + kind),
                    holder,
                    account,
                    reference);
        }
    }

    private static boolean isAwsManaged(String reference) {
        return reference.startsWith("arn:") && reference.contains(":iam::aws:policy/");
    }
}
