package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.AddResource;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    /// Policies that name what other accounts draw, and edits that draw it, take it away or draw it elsewhere.
    @Test
    void claimsFollowWhereResourcesAreDrawn() {
        int different = 0;
        for (long seed = 0; seed < 16; seed++) {
            var random = new Random(seed);
            var design = RandomOrganizations.of(seed);
            for (int i = 0; i < 4; i++) {
                design = applied(design, naming(one(drawn(design), random), design, random));
            }
            var evaluator = Evaluator.of(design);
            for (int step = 0; step < 8; step++) {
                var known = QuantifiedCheck.of(design, evaluator).check(NOBODY);
                design = applied(design, redrawing(design, random));
                evaluator = evaluator.changedTo(design);
                var now = QuantifiedCheck.of(design, evaluator).check(NOBODY);
                assertThat(now)
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(
                                QuantifiedCheck.of(design, Evaluator.of(design)).check(NOBODY));
                different += now.equals(known) ? 0 : 1;
            }
        }
        assertThat(different).isGreaterThan(3);
    }

    private static Design applied(Design design, Edit edit) {
        return edit.applyTo(design) instanceof EditResult.Applied(var after) ? after : design;
    }

    private static List<ResourceId> drawn(Design design) {
        return DesignIndex.of(design).accounts().stream()
                .flatMap(account ->
                        account.resources().stream().map(resource -> new ResourceId(account.id(), resource.arn())))
                .toList();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /// Lets somebody read what a bucket holds.
    private static Edit naming(ResourceId resource, Design design, Random random) {
        var users = Principals.all(design).filter(UserId.class::isInstance).toList();
        return new PutInlinePolicy(
                one(users, random),
                "names-" + random.nextInt(),
                new PolicyDocument(
                        JsonText.parse("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
                 "Resource": "%s/*"}]}""".formatted(resource.arn())).value().orElseThrow()));
    }

    private static Edit redrawing(Design design, Random random) {
        var drawn = drawn(design);
        if (drawn.isEmpty() || random.nextInt(3) == 0) {
            var account = one(List.copyOf(DesignIndex.of(design).accounts()), random);
            return new AddResource(account.id(), Resource.of("arn:aws:s3:::receipts-" + random.nextInt(12)));
        }
        return new RemoveNodes(List.<NodeId>of(one(drawn, random)));
    }
}
