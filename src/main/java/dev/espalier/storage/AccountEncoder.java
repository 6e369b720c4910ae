package dev.espalier.storage;

import dev.espalier.design.Account;
import dev.espalier.design.Group;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.RootUser;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;

/// Makes a tree of what is inside an account.
final class AccountEncoder {
    private AccountEncoder() {}

    static Written contents(Written written, Account account) {
        return written.objectUnlessEmpty("rootUser", rootUser(account.rootUser()))
                .optional("passwordPolicy", account.passwordPolicy().map(AccountEncoder::passwordPolicy))
                .textMap("tags", account.tags())
                .list("policies", account.policies(), AccountEncoder::managedPolicy)
                .list("groups", account.groups(), AccountEncoder::group)
                .list("users", account.users(), AccountEncoder::user)
                .list("roles", account.roles(), AccountEncoder::role)
                .list("resources", account.resources(), AccountEncoder::resource);
    }

    private static JsonObject rootUser(RootUser user) {
        return new Written(user.unknown())
                .optionalFlag("mfa", user.mfa())
                .optionalFlag("accessKeys", user.accessKeys())
                .done();
    }

    private static JsonObject passwordPolicy(PasswordPolicy policy) {
        return new Written(policy.unknown())
                .optionalCount("minimumLength", policy.minimumLength())
                .optionalFlag("requireUppercase", policy.requireUppercase())
                .optionalFlag("requireLowercase", policy.requireLowercase())
                .optionalFlag("requireNumbers", policy.requireNumbers())
                .optionalFlag("requireSymbols", policy.requireSymbols())
                .optionalFlag("allowUsersToChange", policy.allowUsersToChange())
                .optionalCount("maximumAge", policy.maximumAge())
                .optionalCount("reusePrevention", policy.reusePrevention())
                .optionalFlag("hardExpiry", policy.hardExpiry())
                .done();
    }

    static JsonObject managedPolicy(ManagedPolicy policy) {
        return new Written(policy.unknown())
                .text("name", policy.name())
                .textUnless("/", "path", policy.path())
                .textUnless("", "description", policy.description())
                .value("document", policy.document().source())
                .done();
    }

    static JsonObject group(Group group) {
        return policies(named(new Written(group.unknown()), group), group).done();
    }

    static JsonObject user(User user) {
        var written = named(new Written(user.unknown()), user).texts("groups", user.groups(), List.of());
        return policies(written, user)
                .optionalText("permissionsBoundary", user.permissionsBoundary())
                .textMap("tags", user.tags())
                .optionalFlag("mfa", user.mfa())
                .optionalFlag("consoleAccess", user.consoleAccess())
                .optionalCount("accessKeys", user.accessKeys())
                .done();
    }

    static JsonObject role(Role role) {
        var written = named(new Written(role.unknown()), role).optionalDocument("trustPolicy", role.trustPolicy());
        return policies(written, role)
                .optionalText("permissionsBoundary", role.permissionsBoundary())
                .valueUnless(
                        role.maxSessionDuration() == Role.DEFAULT_SESSION_DURATION,
                        "maxSessionDuration",
                        new JsonNumber(Integer.toString(role.maxSessionDuration())))
                .textMap("tags", role.tags())
                .done();
    }

    static JsonObject resource(Resource resource) {
        return new Written(resource.unknown())
                .text("arn", resource.arn())
                .optionalDocument("policy", resource.policy())
                .textMap("tags", resource.tags())
                .done();
    }

    private static Written named(Written written, Identity identity) {
        return written.text("name", identity.name()).textUnless("/", "path", identity.path());
    }

    private static Written policies(Written written, Identity identity) {
        return written.texts("attachedPolicies", identity.attachedPolicies(), List.of())
                .list("inlinePolicies", identity.inlinePolicies(), AccountEncoder::inlinePolicy);
    }

    private static JsonObject inlinePolicy(InlinePolicy policy) {
        return new Written(policy.unknown())
                .text("name", policy.name())
                .value("document", policy.document().source())
                .done();
    }
}
