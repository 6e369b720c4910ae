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

    private static final Set<String> OF_IAM = Set.of("UserDetailList", "GroupDetailList", "RoleDetailList", POLICIES);
    private static final List<String> IDS = List.of("Id", "TargetId", "Arn");

    private WholeLists() {}

    static void enter(Draft draft, Value top, NameHint hint) {
        boolean isOfIam = IamReader.isMeant(top);
        if (isOfIam) {
            ofIam(draft, top);
        }
        for (var member : top.members()) {
            boolean isList = member.value().isList() && isOfOrganizations(member.name());
            if (isList && !(isOfIam && member.name().equals(POLICIES))) {
                ofOrganization(draft, member.name(), member.value(), hint);
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

    /// Policies of AWS may be left out of an answer.
    private static void ofIam(Draft draft, Value top) {
        var byAccount = new TreeMap<String, Map<String, Set<String>>>();
        for (var list : OF_IAM) {
            for (var item : top.hasList(list) ? top.items(list) : List.<Value>of()) {
                id(item).flatMap(Arn::parse)
                        .filter(arn -> !arn.account().equals("aws"))
                        .ifPresent(arn -> byAccount
                                .computeIfAbsent(arn.account(), _ -> new TreeMap<>())
                                .computeIfAbsent(list, _ -> new TreeSet<>())
                                .add(arn.toString()));
            }
        }
        byAccount.forEach((account, lists) -> {
            OF_IAM.stream().filter(top::hasList).forEach(list -> lists.putIfAbsent(list, Set.of()));
            draft.wholeAnswer(account, lists);
        });
    }
}
