package dev.espalier.denial;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.Sentences;
import dev.espalier.access.StatementResult;
import dev.espalier.access.Verdict;
import dev.espalier.denial.Denial.Cause;
import dev.espalier.denial.Diagnosis.Standing;
import dev.espalier.denial.Remark.Code;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds the model's answer against what AWS said of the same request.
///
/// AWS names one of the types of policies that refuse a request, and not always the one that the model reports; so the
/// model agrees when that type refuses in the model, too, in the same way. What could explain a difference is listed
/// from facts alone.
public final class DenialCheck {
    private final Design design;
    private final Denial denial;
    private final List<Remark> remarks;

    private DenialCheck(Design design, Denial denial) {
        this.design = design;
        this.denial = denial;
        this.remarks = new ArrayList<>(denial.remarks());
    }

    /// How the model stands to a text.
    ///
    /// @param answer of the model to the question of the denial; empty when it has none
    public static Diagnosis of(Design design, Denial denial, Optional<Answer> answer) {
        var check = new DenialCheck(design, denial);
        var standing = answer.map(check::standing).orElseGet(check::unasked);
        return new Diagnosis(denial, standing, answer, check.remarks);
    }

    private Standing unasked() {
        if (denial.action().isEmpty() && !has(Code.EVENT_UNKNOWN) && !has(Code.EVENT_SOURCE_UNKNOWN)) {
            say(Code.NO_ACTION);
        }
        return Standing.UNDECIDED;
    }

    private Standing standing(Answer answer) {
        if (denial.form() == Denial.Form.MESSAGE) {
            say(Code.NO_CONTEXT);
        }
        return switch (denial.outcome()) {
            case OTHER_FAILURE -> Standing.UNDECIDED;
            case ALLOWED -> ofAllowed(answer);
            case DENIED -> ofDenied(answer);
        };
    }

    private Standing ofAllowed(Answer answer) {
        return switch (answer.verdict()) {
            case ALLOWED -> {
                say(Code.SAME_ANSWER, Sentences.sentence(answer));
                yield Standing.AGREES;
            }
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> {
                say(Code.MODEL_DENIES, Sentences.sentence(answer));
                explainDifference(answer);
                yield Standing.DISAGREES;
            }
            case DEPENDS, NO_ANSWER -> open(answer);
        };
    }

    private Standing ofDenied(Answer answer) {
        return switch (answer.verdict()) {
            case ALLOWED -> {
                say(Code.MODEL_ALLOWS, Sentences.sentence(answer));
                denial.cause().ifPresent(cause -> explain(cause, answer));
                explainDifference(answer);
                yield Standing.DISAGREES;
            }
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> ofBothDenied(answer);
            case DEPENDS, NO_ANSWER -> open(answer);
        };
    }

    private Standing open(Answer answer) {
        if (answer.verdict() == Verdict.DEPENDS) {
            say(Code.KEYS_OPEN, String.join(", ", answer.dependsOn()));
        } else {
            say(Code.CANNOT_ANSWER, Sentences.sentence(answer));
        }
        denial.cause().ifPresent(cause -> explain(cause, answer));
        return Standing.UNDECIDED;
    }

    private Standing ofBothDenied(Answer answer) {
        var cause = denial.cause();
        if (cause.isEmpty() || (cause.get().isExplicit() && cause.get().kind().isEmpty())) {
            boolean isSame = cause.isEmpty() || answer.verdict() == Verdict.EXPLICITLY_DENIED;
            say(isSame ? Code.SAME_ANSWER : Code.OTHER_LAYER, Sentences.sentence(answer));
            say(Code.NO_CAUSE);
            return isSame ? Standing.AGREES : Standing.DISAGREES;
        }
        var gates = gates(cause.get(), answer);
        var wanted = cause.get().isExplicit() ? Gate.State.STOPS_DENY : Gate.State.STOPS_SILENT;
        var same = gates.stream().filter(gate -> gate.state() == wanted).toList();
        if (same.isEmpty() || isOtherPolicy(cause.get(), same)) {
            say(Code.OTHER_LAYER, Sentences.sentence(answer));
            explain(cause.get(), answer);
            explainDifference(answer);
            return Standing.DISAGREES;
        }
        same.forEach(gate -> agree(cause.get(), gate));
        long others =
                answer.obstacles().stream().filter(gate -> !same.contains(gate)).count();
        if (others > 0) {
            say(Code.MORE_OBSTACLES, Long.toString(others));
        }
        return Standing.AGREES;
    }

    private void agree(Cause cause, Gate gate) {
        var denying = denying(gate);
        if (!cause.isExplicit()) {
            say(Code.SAME_SILENCE, Sentences.text(gate.reason()));
        }
        for (var statement : denying) {
            if (cause.isExplicit() && !isNamedOtherwise(cause, statement.policy())) {
                say(Code.SAME_STATEMENT, statement.policy().name(), statementName(statement));
            }
        }
        if (cause.policy().filter(this::isOfOrganization).isPresent()) {
            say(Code.POLICY_BY_NAME, cause.policy().get());
        }
    }

    private static String statementName(StatementResult statement) {
        return statement.sid().orElse(Integer.toString(statement.number()));
    }

    private static List<StatementResult> denying(Gate gate) {
        return gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == Effect.DENY)
                .toList();
    }

    private static List<Gate> gates(Cause cause, Answer answer) {
        var layers = cause.kind().map(PolicyKind::layers).orElse(Set.<Layer>of());
        return answer.gates().stream()
                .filter(gate -> layers.contains(gate.layer()))
                .toList();
    }

    /// Whether AWS names a policy that the model knows by its ARN, and none of those that deny in the model is it.
    private boolean isOtherPolicy(Cause cause, List<Gate> stopping) {
        return cause.isExplicit()
                && cause.policy().filter(arn -> !isOfOrganization(arn)).isPresent()
                && stopping.stream()
                        .flatMap(gate -> denying(gate).stream())
                        .allMatch(statement -> isNamedOtherwise(cause, statement.policy()));
    }

    /// Whether the policy has an ARN that is another one than AWS names. SCPs and RCPs have none in a design.
    private boolean isNamedOtherwise(Cause cause, PolicySource policy) {
        return cause.policy()
                .filter(arn -> !isOfOrganization(arn))
                .filter(arn -> !arnOf(policy).equals(Optional.of(arn)))
                .isPresent();
    }

    private Optional<String> arnOf(PolicySource policy) {
        return policy.id().flatMap(id -> switch (id) {
            case AwsManagedPolicyId(var arn) -> Optional.of(arn);
            case AccountPolicyId account -> arnOf(account);
            case OrganizationPolicyId _ -> Optional.<String>empty();
        });
    }

    private Optional<String> arnOf(AccountPolicyId policy) {
        return DesignIndex.of(design)
                .account(policy.account())
                .flatMap(account -> account.policies().stream()
                        .filter(one -> one.name().equals(policy.name()))
                        .findFirst()
                        .map(one -> "arn:aws:iam::" + account.id() + ":policy" + one.path() + one.name()));
    }

    private boolean isOfOrganization(String arn) {
        return Arn.parse(arn)
                .filter(one -> one.service().equals("organizations"))
                .isPresent();
    }

    // What could explain a difference

    private void explain(Cause cause, Answer answer) {
        cause.policy().ifPresent(this::explainPolicy);
        if (cause.kind().filter(PolicyKind.ENDPOINT::equals).isPresent()) {
            say(Code.ENDPOINT);
            return;
        }
        cause.kind().ifPresent(kind -> {
            var gates = gates(cause, answer);
            var words = Words.text("kind." + kind.name());
            if (gates.isEmpty() || gates.stream().allMatch(gate -> gate.state() == Gate.State.DOES_NOT_APPLY)) {
                say(Code.KIND_MISSING, words);
            } else if (gates.stream().noneMatch(gate -> gate.state().stops())) {
                var keys = gates.stream()
                        .flatMap(gate -> gate.dependence().names().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
                if (keys.isEmpty()) {
                    say(Code.OTHER_POLICY, words);
                } else if (!has(Code.KEYS_OPEN)) {
                    say(Code.KEYS_OPEN, keys);
                }
            } else {
                say(cause.isExplicit() ? Code.POLICY_SILENT : Code.OTHER_POLICY, words);
            }
        });
    }

    private void explainPolicy(String arn) {
        if (isOfOrganization(arn)) {
            say(Code.POLICY_BY_NAME, arn);
        } else if (!isInDesign(arn)) {
            say(Code.POLICY_MISSING, arn);
        }
    }

    private boolean isInDesign(String arn) {
        var parsed = Arn.parse(arn);
        if (parsed.filter(one -> one.account().equals("aws")).isPresent()) {
            return !DesignIndex.of(design)
                    .attachmentsOf(new AwsManagedPolicyId(arn))
                    .isEmpty();
        }
        return parsed.filter(one -> AccountId.isValid(one.account()))
                .flatMap(one -> arnOf(new AccountPolicyId(new AccountId(one.account()), one.lastName())))
                .filter(arn::equals)
                .isPresent();
    }

    private void explainDifference(Answer answer) {
        if (answer.question().principal().contains(":assumed-role/")
                && answer.question().session().isEmpty()) {
            say(Code.SESSION_UNKNOWN);
        }
        var left = answer.notConsidered().stream().map(Sentences::text).collect(Collectors.joining(" "));
        if (!left.isEmpty()) {
            say(Code.NOT_CONSIDERED, left);
        }
    }

    private void say(Code code, String... parts) {
        var remark = Remark.of(code, parts);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    private boolean has(Code code) {
        return remarks.stream().anyMatch(remark -> remark.code() == code);
    }
}
