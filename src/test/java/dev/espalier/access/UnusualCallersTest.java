package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.ContextValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Callers that are not drawn: from accounts outside the design, or from no account at all.
class UnusualCallersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        arn:aws:iam::999999999999:user/eve,           sts:GetSessionToken,    ALLOWED
        arn:aws:iam::999999999999:role/app,           sts:GetSessionToken,    IMPLICITLY_DENIED
        arn:aws:sts::999999999999:assumed-role/app/s, sts:GetFederationToken, IMPLICITLY_DENIED
        arn:aws:iam::999999999999:user/eve,           sts:GetFederationToken, NO_ANSWER
        """)
    void fixedRulesHoldForCallersOfOtherAccounts(String principal, String action, Verdict verdict) {
        var question = Question.of(principal, action, Optional.empty());

        assertThat(Evaluator.of(new FourDepartments().build()).answer(question).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void requestThatNobodySignedDoesNotSayWhetherAServiceMadeIt() {
        var world = World.of(new FourDepartments().build());
        var nobody = new Standing(new Caller.Anonymous(), "aws", world);
        var keys = new PrincipalKeys(nobody, SessionFacts.UNKNOWN, world);

        assertThat(keys.get("aws:principalisawsservice")).contains(new ContextValue.Absent());
    }
}
