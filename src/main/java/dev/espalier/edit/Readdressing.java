package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Group;
import dev.espalier.design.IamArn;
import dev.espalier.design.Identity;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.OuId;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What copies are addressed by instead of their originals. Documents that are copied along speak of the copies then:
/// an account's number, alone or in an ARN, a unit's id, alone or in a path, the ARN of a user, group, role or managed
/// policy, a resource's ARN and
/// whatever lies in that resource. Each text is looked up by its parts, so that the cost does not grow with the number
/// of changes.
@SuppressWarnings("ReferenceEquality") // what does not change is shared
final class Readdressing {
    private static final int FIELD_BEFORE_ACCOUNT = 4;
    private static final String UNIT = "ou-";

    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> arns = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    void account(AccountId from, AccountId to) {
        put(accounts, from.value(), to.value());
    }

    void unit(OuId from, OuId to) {
        put(units, from.value(), to.value());
    }

    void identity(AccountId oldAccount, Identity old, AccountId newAccount, Identity changed) {
        put(arns, IamArn.of(oldAccount, old), IamArn.of(newAccount, changed));
        if (old instanceof Role before && changed instanceof Role after) {
            put(
                    holders,
                    withoutLast(IamArn.ofSessions(oldAccount, before)),
                    withoutLast(IamArn.ofSessions(newAccount, after)));
        }
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }

    void policy(AccountId oldAccount, ManagedPolicy old, AccountId newAccount, ManagedPolicy changed) {
        put(arns, IamArn.of(oldAccount, old), IamArn.of(newAccount, changed));
    }

    void resource(String from, String to) {
        put(arns, from, to);
        put(holders, from, to);
    }

    private static void put(Map<String, String> changes, String from, String to) {
        if (!from.equals(to)) {
            changes.put(from, to);
        }
    }

    private boolean isEmpty() {
        return accounts.isEmpty() && arns.isEmpty() && holders.isEmpty() && units.isEmpty();
    }

    /// The text as it speaks of the copies; the same text when it speaks of none.
    String applied(String text) {
        var exact = arns.get(text);
        if (exact != null) {
            return exact;
        }
        return inHolder(text).or(() -> inAccount(text)).or(() -> inPath(text)).orElse(text);
    }

    /// What lies in a resource or is a session of a role begins with its ARN and a separator.
    private Optional<String> inHolder(String text) {
        for (int i = 0; i < text.length() && !holders.isEmpty(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == ':') {
                var changed = holders.get(text.substring(0, i));
                if (changed != null) {
                    return Optional.of(changed + text.substring(i));
                }
            }
        }
        return Optional.empty();
    }

    /// The path of an organization, as conditions have it: `o-a1b2/r-ab12/ou-ab12-people01/*`.
    private Optional<String> inPath(String text) {
        if (units.isEmpty() || !text.contains(UNIT)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(text.split("/", -1))
                .map(step -> units.getOrDefault(step, step))
                .collect(Collectors.joining("/")));
    }

    private Optional<String> inAccount(String text) {
        var alone = accounts.get(text);
        if (alone != null) {
            return Optional.of(alone);
        }
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        int start = 0;
        for (int field = 0; field < FIELD_BEFORE_ACCOUNT; field++) {
            start = text.indexOf(':', start) + 1;
            if (start == 0) {
                return Optional.empty();
            }
        }
        int end = text.indexOf(':', start);
        var changed = end < 0 ? null : accounts.get(text.substring(start, end));
        return changed == null
                ? Optional.empty()
                : Optional.of(text.substring(0, start) + changed + text.substring(end));
    }

    PolicyDocument applied(PolicyDocument document) {
        if (isEmpty()) {
            return document;
        }
        var changed = applied(document.source());
        return changed == document.source() ? document : new PolicyDocument(changed);
    }

    private Member applied(Member member) {
        var changed = applied(member.value());
        return changed == member.value() ? member : new Member(member.name(), changed);
    }

    /// The same instance when nothing in it changes.
    private JsonValue applied(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> {
                var changed = applied(text);
                yield changed.equals(text) ? value : new JsonString(changed);
            }
            case JsonNumber(var digits) ->
                accounts.containsKey(digits) ? new JsonNumber(accounts.getOrDefault(digits, digits)) : value;
            case JsonArray(var items) -> {
                var changed = DesignTree.map(items, this::applied);
                yield changed == items ? value : new JsonArray(changed);
            }
            case JsonObject(var members) -> {
                var changed = DesignTree.map(members, this::applied);
                yield changed == members ? value : new JsonObject(changed);
            }
            case JsonBoolean _, JsonNull _ -> value;
        };
    }

    ManagedPolicy applied(ManagedPolicy policy) {
        return policy.withDocument(applied(policy.document()));
    }

    /// The resource under another ARN, with a policy that speaks of the copies.
    Resource applied(Resource resource, String arn) {
        return resource.withArn(arn).withPolicy(resource.policy().map(this::applied));
    }

    /// The identity with inline and trust policies that speak of the copies. What it has attached is left as it is.
    Identity applied(Identity identity) {
        var inline =
                DesignTree.map(identity.inlinePolicies(), policy -> policy.withDocument(applied(policy.document())));
        var changed = inline.equals(identity.inlinePolicies()) ? identity : identity.withInlinePolicies(inline);
        return switch (changed) {
            case Role role -> role.withTrustPolicy(role.trustPolicy().map(this::applied));
            case User _, Group _ -> changed;
        };
    }
}
