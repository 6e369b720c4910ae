package dev.espalier.access;

import dev.espalier.access.PolicySets.Part;
import dev.espalier.access.PolicySets.StatementSets;
import dev.espalier.catalog.ActionSet;
import dev.espalier.policy.Condition;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is left of a statement for one caller when the conditions are gone that surely hold for it. Two statements with
/// equal rests say the same to that caller, such as a Deny and the same Deny with an exception for somebody else.
///
/// @param resources the entries of the Resource or NotResource element, each with the variables in it
record StatementRest(
        boolean isAllow,
        int classNumber,
        Truth known,
        ActionSet everywhere,
        ActionSet somewhere,
        boolean isExceptResource,
        List<List<String>> resources,
        List<Open> conditions) {

    /// A condition that does not surely hold.
    private record Open(String operator, String key, List<String> values, List<String> variables) {}

    ActionSet actions() {
        return everywhere.or(somewhere);
    }

    /// The rests of a statement, one for each of its parts; none for parts that surely do not hold. Empty for a
    /// statement with a principal, which is not looked into.
    static Optional<List<StatementRest>> of(StatementSets sets, Prospect caller) {
        if (sets.statement().principal().isPresent()) {
            return Optional.empty();
        }
        var rests = new ArrayList<StatementRest>();
        for (var part : sets.parts()) {
            if (caller.holds(sets, part) != Truth.NO) {
                rests.add(of(sets, part, caller));
            }
        }
        return Optional.of(rests);
    }

    private static StatementRest of(StatementSets sets, Part part, Prospect caller) {
        var resource = sets.statement().resource();
        return new StatementRest(
                sets.isAllow(),
                part.number(),
                part.known(),
                part.everywhere(),
                part.somewhere(),
                resource.isPresent() && resource.get().isExcept(),
                resource.map(StatementRest::entries).orElse(List.of()),
                sets.conditions().stream()
                        .filter(condition -> caller.test(List.of(condition), part.number(), Truth.YES) != Truth.YES)
                        .map(StatementRest::open)
                        .toList());
    }

    private static List<List<String>> entries(ResourceElement element) {
        return element.entries().stream()
                .map(entry -> {
                    var texts = new ArrayList<String>();
                    texts.add(entry.text());
                    entry.pattern()
                            .ifPresent(
                                    pattern -> texts.addAll(pattern.template().variables()));
                    return List.copyOf(texts);
                })
                .toList();
    }

    private static Open open(Condition condition) {
        return new Open(condition.operatorText(), condition.lowerCaseKey(), condition.values(), condition.variables());
    }
}
