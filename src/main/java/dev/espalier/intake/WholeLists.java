package dev.espalier.intake;

import dev.espalier.policy.Arn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Remembers what lists of the AWS command line hold that are whole, so that two of them to the same question, as two
/// collections of different days have, do not become one in silence.
final class WholeLists {
    private static final String POLICIES = "Policies";
    /// Lists of which a command may be asked for a part, and how their items tell it.
    private static final Set<String> BY_TYPE = Set.of(POLICIES, "Children");

    private static final Set<String> OF_IAM = Set.of("UserDetailList", "GroupDetailList", "RoleDetailList");
    private static final List<String> IDS = List.of("Id", "TargetId", "Arn");

    private WholeLists() {}

    static void enter(Draft draft, Value top, NameHint hint) {
        for (var member : top.members()) {
            var value = member.value();
            if (value.isList() && OF_IAM.contains(member.name())) {
                ofIam(draft, member.name(), value);
            } else if (value.isList() && member.name().equals(POLICIES) && IamReader.isMeant(top)) {
                ofIam(draft, POLICIES, value);
            } else if (value.isList() && isOfOrganizations(member.name())) {
                ofOrganization(draft, member.name(), value, hint);
            }
        }
    }

    private static boolean isOfOrganizations(String list) {
        return Set.of("Accounts", "OrganizationalUnits", "Targets", "Parents").contains(list) || BY_TYPE.contains(list);
    }

    private static Optional<String> id(Value item) {
        return IDS.stream()
                .flatMap(name -> item.get(name).stream())
                .filter(value -> !value.isObject() && !value.isList())
                .flatMap(value -> value.text().stream())
                .findFirst();
    }

    /// Without what it was asked about, a list may be of anything.
    private static void ofOrganization(Draft draft, String list, Value value, NameHint hint) {
        var asked = list.equals("Targets") ? hint.policy() : hint.target();
        boolean isOfAll = hint.isCalled(Draft.ALL_ACCOUNTS) || hint.isCalled(Draft.ALL_POLICIES);
        if (asked.isEmpty() && !isOfAll) {
            return;
        }
        var about = isOfAll ? list : list + " " + asked.orElse("");
        var byType = new TreeMap<String, Set<String>>();
        if (BY_TYPE.contains(list)) {
            hint.policyType().ifPresent(type -> byType.put(type.name(), new TreeSet<>()));
        } else {
            byType.put("", new TreeSet<>());
        }
        for (var item : value.items()) {
            var type = BY_TYPE.contains(list) ? item.text("Type").orElse("") : "";
            id(item).ifPresent(id ->
                    byType.computeIfAbsent(type, _ -> new TreeSet<>()).add(id));
        }
        byType.forEach((type, ids) -> draft.wholeList(type.isEmpty() ? about : about + " " + type, ids));
    }

    /// A list of IAM that is empty was perhaps not asked for, and policies of AWS may be left out of one.
    private static void ofIam(Draft draft, String list, Value value) {
        var byAccount = new TreeMap<String, Set<String>>();
        value.items().stream()
                .flatMap(item -> id(item).stream())
                .flatMap(id -> Arn.parse(id).stream())
                .filter(arn -> !arn.account().equals("aws"))
                .forEach(arn -> byAccount
                        .computeIfAbsent(arn.account(), _ -> new TreeSet<>())
                        .add(arn.toString()));
        byAccount.forEach((account, arns) -> draft.wholeList(list + " " + account, arns));
    }
}
