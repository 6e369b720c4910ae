package dev.espalier.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is wrong with a document as a policy of one type: what is wrong in any type, and what the table of rule R50
/// forbids.
final class TypeCheck {
    private static final Pattern PLAIN_SID = Pattern.compile("[A-Za-z0-9]*");

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
        checkId();
        new SizeCheck(type, problems).check(reading.source());
        checkSids();
        var elements = new ElementCheck(type, problems);
        var conditions = new ConditionGrammar(reading.hasVariables(), problems);
        var variables = new VariableGrammar(reading.hasVariables(), problems);
        for (var statement : reading.statements()) {
            elements.check(statement);
            statement.condition().ifPresent(conditions::check);
            variables.check(statement);
        }
        return problems.toList();
    }

    private boolean isOfOrganization() {
        return type == PolicyType.SCP || type == PolicyType.RCP;
    }

    private void checkVersion() {
        if (!(reading.source() instanceof JsonValue.JsonObject object)) {
            return;
        }
        if (object.get("Version").isEmpty()) {
            problems.add(isOfOrganization() ? Severity.ERROR : Severity.WARNING, "MISSING_VERSION", JsonPath.TOP);
        } else if (isOfOrganization() && reading.version().equals(Optional.of("2008-10-17"))) {
            problems.error("INVALID_VERSION", JsonPath.TOP.member("Version"), "2008-10-17");
        }
    }

    private void checkId() {
        boolean hasId = reading.source() instanceof JsonValue.JsonObject object
                && object.get("Id").isPresent();
        if (!hasId) {
            return;
        }
        switch (type) {
            case IDENTITY, BOUNDARY, SESSION -> unsupportedId(Severity.ERROR);
            case SCP, RCP -> unsupportedId(Severity.WARNING);
            case RESOURCE, TRUST, KMS -> {
                // It is allowed there.
            }
        }
    }

    private void unsupportedId(Severity severity) {
        problems.add(severity, "UNSUPPORTED_ELEMENT", JsonPath.TOP.member("Id"), "Id");
    }

    private void checkSids() {
        boolean isOfResource = type == PolicyType.RESOURCE || type == PolicyType.KMS;
        var seen = new HashSet<String>();
        for (var statement : reading.statements()) {
            var path = statement.path().member("Sid");
            statement.sid().ifPresent(sid -> {
                if (sid.isEmpty()) {
                    problems.warning("EMPTY_SID", path);
                } else if (!seen.add(sid)) {
                    problems.add(isOfResource ? Severity.WARNING : Severity.ERROR, "UNIQUE_SIDS_REQUIRED", path, sid);
                }
                if (!isOfResource && !PLAIN_SID.matcher(sid).matches()) {
                    problems.error("UNSUPPORTED_SID", path, sid);
                }
            });
        }
    }
}
