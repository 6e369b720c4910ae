package dev.espalier.policy;

import java.util.List;
import java.util.Optional;

/// What is wrong with a document as a policy of one type.
final class TypeCheck {
    private final PolicyReading reading;
    private final PolicyType type;
    private final ProblemList problems = new ProblemList();

    TypeCheck(PolicyReading reading, PolicyType type) {
        this.reading = reading;
        this.type = type;
    }

    List<Problem> run() {
        problems.addAll(reading.problems());
        checkVersion();
        return problems.toList();
    }

    private void checkVersion() {
        boolean isOfOrganization = type == PolicyType.SCP || type == PolicyType.RCP;
        var path = JsonPath.TOP.member("Version");
        if (reading.version().isEmpty()) {
            problems.add(isOfOrganization ? Severity.ERROR : Severity.WARNING, "MISSING_VERSION", JsonPath.TOP);
        } else if (isOfOrganization && reading.version().equals(Optional.of("2008-10-17"))) {
            problems.error("INVALID_VERSION", path, "2008-10-17");
        }
    }
}
