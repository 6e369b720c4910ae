package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.Clipping;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.edit.Clippings;
import dev.espalier.storage.ClippingText.Reading;
import dev.espalier.storage.ClippingText.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClippingTextTest {
    @Test
    void whatIsWrittenIsReadBack() {
        for (int seed = 0; seed < 300; seed++) {
            var design = DesignGenerator.small(seed);
            var clipping = some(design, new Random(seed));

            assertThat(ClippingText.parse(ClippingText.write(clipping))).isEqualTo(new Reading.Read(clipping));
            assertThat(ClippingText.parse(ClippingText.write(clipping.cut())))
                    .isEqualTo(new Reading.Read(clipping.cut()));
        }
    }

    @Test
    void aCopiedUserReadsAsInTheDesignFile() {
        var design = Samples.open("four-departments.json");
        var account = DesignIndex.of(design).accounts().stream()
                .filter(each -> !each.users().isEmpty())
                .findFirst()
                .orElseThrow();
        var user = Members.idOf(account, account.users().getFirst());
        var text = ClippingText.write(Clippings.of(design, List.of(user)));

        assertThat(text)
                .contains("\"clippingVersion\": 1")
                .contains("\"account\": \"" + account.id() + "\"")
                .contains("\"name\": \"" + account.users().getFirst().name() + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '' | EMPTY
        '  ' | EMPTY
        Good morning. | OTHER
        [1, 2] | OTHER
        {"a": 1} | OTHER
        {"a": | OTHER
        {"Version": "2012-10-17", "Statement": []} | POLICY
        {"formatVersion": 1, "organization": {}} | DESIGN
        {"clippingVersion": 2} | NEWER
        {"clippingVersion": 1, "accounts": [{}]} | BROKEN
        {"clippingVersion": 1, "accounts": } | BROKEN
        {"clippingVersion": 1, "accounts": [], "accounts": []} | BROKEN
        """)
    void otherTextsAreCalledWhatTheyAre(String text, Reason reason) {
        assertThat(ClippingText.parse(text)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.sentence()).endsWith(".").doesNotContain("{0}");
        });
    }

    @Test
    void referencesThatLeadNowhereAreRefused() {
        var text = """
            {"clippingVersion": 1, "contents": [
              {"account": "111111111111", "users": [{"name": "ana", "attachedPolicies": ["Nowhere"]}]}]}\
            """;

        assertThat(ClippingText.parse(text))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("Nowhere"));
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        assertThat(ClippingText.parse("{".repeat(ClippingText.LONGEST + 1)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG));
    }

    @Test
    void aTextThatIsNestedWithoutEndIsRefused() {
        assertThat(ClippingText.parse("{\"clippingVersion\": ".repeat(200_000))).isInstanceOf(Reading.Refused.class);
        assertThat(ClippingText.parse(
                        "{\"clippingVersion\": 1, \"accounts\": " + "[".repeat(450) + "]".repeat(450) + "}"))
                .isInstanceOf(Reading.Refused.class);
    }

    private static Clipping some(Design design, Random random) {
        var items = new ArrayList<ItemId>();
        var index = DesignIndex.of(design);
        index.units().stream().map(Container::id).forEach(items::add);
        for (Account account : index.accounts()) {
            items.add(account.id());
            Members.identities(account).map(Members.Named::id).forEach(items::add);
            account.resources().forEach(resource -> items.add(new ResourceId(account.id(), resource.arn())));
            account.policies().forEach(policy -> items.add(new AccountPolicyId(account.id(), policy.name())));
        }
        design.organization().policies().stream().map(OrganizationPolicy::id).forEach(items::add);
        items.removeIf(_ -> random.nextInt(3) > 0);
        return Clippings.of(design, items);
    }
}
