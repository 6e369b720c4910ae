package dev.espalier.review;

import dev.espalier.policy.JsonPath;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.policy.PolicyReading;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.PolicyValidator;
import dev.espalier.policy.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Everything wrong or odd about one document: what the grammar of its type says (rules R32 to R56), and what the
/// catalog of services, actions, resources and condition keys says (decision D28: always a warning).
public final class PolicyProblems {
    private PolicyProblems() {}

    /// Grammar first, then the catalog, each in the order of the document.
    public static List<Problem> of(PolicyDocument document, PolicyType type) {
        var problems = new ArrayList<>(PolicyValidator.validate(document, type));
        record Said(String code, JsonPath path) {}
        var said = new HashSet<Said>();
        problems.forEach(problem -> said.add(new Said(problem.code(), problem.path())));
        for (var problem : new PolicyLint(type).check(PolicyReading.of(document))) {
            if (said.add(new Said(problem.code(), problem.path()))) {
                problems.add(problem);
            }
        }
        return List.copyOf(problems);
    }
}
