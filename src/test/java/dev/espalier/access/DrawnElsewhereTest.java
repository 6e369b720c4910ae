package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.catalog.ActionQuery;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A resource that another account draws is not among one's own: whether it is drawn changes answers of accounts that
/// no
/// edit looks into.
class DrawnElsewhereTest {
    private static final UserId ANN = new UserId(new AccountId("600000000002"), "ann");
    private static final Question ASKED =
            Question.of("arn:aws:iam::600000000002:user/ann", "s3:GetObject", Optional.empty());
    private static final QuantifiedAssertion NOBODY = new QuantifiedAssertion(
            "nobody reads",
            Who.NOBODY,
            List.of(),
            List.of(),
            "s3:GetObject",
            Optional.empty(),
            Optional.empty(),
            JsonObject.EMPTY,
            UnknownFields.NONE);

    private final Design with = read("""
            {"formatVersion": 1, "name": "shared", "organization": {"id": "o-aaaaaaaaaa",
             "managementAccountId": "600000000001", "root": {"id": "r-cafe", "accounts": [
              {"id": "600000000001", "name": "M", "email": "m@x.example"},
              {"id": "600000000002", "name": "A", "email": "a@x.example", "users": [{"name": "ann", "inlinePolicies":
                [{"name": "p", "document": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::shared/*"}]}}]}]},
              {"id": "600000000003", "name": "B", "email": "b@x.example",
               "resources": [{"arn": "arn:aws:s3:::shared"}]}]}}}
            """);
    private final Design without = withResourcesOfB(List.of());

    private static Design read(String text) {
        return ((ReadResult.Opened) DesignFile.parse(text)).design();
    }

    private Design withResourcesOfB(List<Resource> resources) {
        var organization = with.organization();
        var accounts = organization.root().accounts().stream()
                .map(account -> account.name().equals("B") ? account.withResources(resources) : account)
                .toList();
        return with.withOrganization(organization.withRoot(organization.root().withAccounts(accounts)));
    }

    @Test
    void whetherItIsDrawnMatters() {
        assertThat(Evaluator.of(with).verdict(ASKED)).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(Evaluator.of(without).verdict(ASKED)).isEqualTo(Verdict.DEPENDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasKnownIsAskedAgain(boolean isDrawn) {
        var before = isDrawn ? without : with;
        var after = isDrawn ? with : without;
        var first = Evaluator.of(before);
        QuantifiedCheck.of(before, first).check(NOBODY);
        var query = ActionQuery.parse("s3:GetObject").orElseThrow();
        var map = first.settled(first.heatMap(query, Optional.empty(), () -> false), () -> false);

        var then = first.changedTo(after);

        assertThat(QuantifiedCheck.of(after, then).check(NOBODY))
                .isEqualTo(QuantifiedCheck.of(after, Evaluator.of(after)).check(NOBODY));
        var fresh = Evaluator.of(after);
        assertThat(then.settled(then.heatMap(query, Optional.of(map), () -> false), () -> false)
                        .cell(ANN))
                .isEqualTo(fresh.settled(fresh.heatMap(query, Optional.empty(), () -> false), () -> false)
                        .cell(ANN));
    }

    @Test
    void aChangeThatDrawsItTouchesEveryAccount() {
        assertThat(TouchedAccounts.between(with.organization(), without.organization()))
                .contains(ANN.account());
        assertThat(TouchedAccounts.between(
                        with.organization(),
                        withResourcesOfB(with.organization().root().accounts().stream()
                                        .map(Account::resources)
                                        .flatMap(List::stream)
                                        .toList())
                                .organization()))
                .isEmpty();
    }
}
