package dev.espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Swatch;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetColour;
import dev.espalier.edit.SetMeaning;
import dev.espalier.edit.SetOwner;
import dev.espalier.edit.SetTags;
import dev.espalier.search.Place.Holding;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final AccountId FINANCE = new AccountId("222222222222");
    private static final UserId IVO = new UserId(HR, "ivo");
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final Design design = Samples.open("four-departments.json");
    private final Finder finder = Finder.of(design);

    private List<ItemId> find(String typed) {
        return finder.find(Query.of(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ivo                         | NAME
        ReadContracts               | INLINE_POLICY
        s3:ListBucket               | ACTION
        departments-contracts/*     | RESOURCE
        """)
    void userIsFoundByWhatIsWrittenOnIt(String typed, Field field) {
        var place = finder.place(IVO, Query.of(typed));

        assertThat(find(typed)).contains(IVO);
        assertThat(place.map(Place::field)).contains(field);
    }

    @Test
    void accountIsFoundByNumberAndByEmail() {
        assertThat(find("444444444444")).contains(HR);
        assertThat(find("aws+hr@example.com")).containsExactly(HR);
        assertThat(finder.place(HR, Query.of("+hr@")).map(Place::field)).contains(Field.EMAIL);
    }

    @Test
    void unitIsFoundByItsId() {
        assertThat(find("ou-ab12-people01")).containsExactly(PEOPLE);
    }

    @Test
    void tagIsFoundByKeyAndByValueAndNamesItsKey() {
        var tags = new TreeMap<>(Map.of("cost-centre", "4711"));
        var tagged = Finder.of(after(design, new SetTags(HR, tags)));

        assertThat(tagged.find(Query.of("cost-centre"))).containsExactly(HR);
        assertThat(tagged.find(Query.of("4711"))).containsExactly(HR);
        assertThat(tagged.place(HR, Query.of("4711")).map(Place::part)).contains("cost-centre");
    }

    @Test
    void statementOfAnScpIsFoundBySidAndAction() {
        assertThat(find("nodatabases rds:*")).containsExactly(NO_DATABASES);
        assertThat(finder.place(NO_DATABASES, Query.of("rds:*")))
                .contains(new Place(NO_DATABASES, Field.ACTION, "NoDatabases", Optional.empty(), "rds:*"));
    }

    @Test
    void statementOfAnInlinePolicySaysWhoseItIs() {
        var policy = finder.place(IVO, Query.of("s3:GetObject")).flatMap(Place::policy);

        assertThat(policy).contains(new Place.Held(Holding.INLINE, "ReadContracts"));
    }

    @Test
    void trustPolicyIsFoundByItsPrincipal() {
        var role = new RoleId(HR, "PayrollSync");

        assertThat(find("lambda.amazonaws.com")).contains(role);
        assertThat(finder.place(role, Query.of("lambda.amazonaws")).flatMap(Place::policy))
                .contains(new Place.Held(Holding.TRUST, ""));
    }

    @Test
    void conditionIsFoundByKeyAndValue() {
        var zones = Finder.of(Samples.open("landing-zone.json"));

        var found = zones.find(Query.of("aws:RequestedRegion"));

        assertThat(found).isNotEmpty();
        assertThat(zones.place(found.getFirst(), Query.of("aws:RequestedRegion"))
                        .map(Place::field))
                .contains(Field.CONDITION);
    }

    @Test
    void policyManagedByAwsIsFoundWithWhoeverHasIt() {
        assertThat(find("AdministratorAccess")).contains(new GroupId(HR, "Admins"));
    }

    @Test
    void wordsOfTheGrammarAreNoText() {
        assertThat(find("NotAction")).isEmpty();
        assertThat(find("2012-10-17")).isEmpty();
    }

    @Test
    void everyWordHasToStandInTheSameItem() {
        assertThat(find("payroll lambda")).containsExactly(new RoleId(HR, "PayrollSync"));
        assertThat(find("hana lambda")).isEmpty();
    }

    @Test
    void placeWithAllWordsIsNamedBeforeOneWithSome() {
        var place = finder.place(IVO, Query.of("contracts s3")).orElseThrow();

        assertThat(place.field()).isEqualTo(Field.RESOURCE);
    }

    @ParameterizedTest
    @CsvSource({"Zürich, zurich", "zurich, ZÜRICH", "Łódź, lodz", "Straße, STRASSE", "ŽIVNÉ, zivne", "がく, がく"})
    void caseAndAccentsMakeNoDifference(String name, String typed) {
        var renamed = Finder.of(after(design, new RenameNode(PEOPLE, name)));

        assertThat(renamed.find(Query.of(typed))).containsExactly(PEOPLE);
    }

    @Test
    void quotationMarksKeepWordsTogether() {
        var renamed = Finder.of(after(design, new RenameNode(HR, "Human Resources")));

        assertThat(renamed.find(Query.of("\"human res\""))).containsExactly(HR);
        assertThat(renamed.find(Query.of("\"resources human\""))).isEmpty();
        assertThat(renamed.find(Query.of("resources human"))).containsExactly(HR);
    }

    @Test
    void kindsNarrowWhatIsFound() {
        var people = Query.of("contracts", Set.of(Kind.PERSON));
        var resources = Query.of("contracts", Set.of(Kind.RESOURCE));

        assertThat(finder.find(people)).contains(IVO).allMatch(item -> Kind.of(item) == Kind.PERSON);
        assertThat(finder.find(resources))
                .containsExactly(new ResourceId(HR, "arn:aws:s3:::four-departments-contracts"));
    }

    @Test
    void pathNarrowsToAUnitAndAllInIt() {
        var inside = find("path:people");

        assertThat(inside).contains(PEOPLE, HR, IVO, NO_DATABASES);
        assertThat(inside)
                .doesNotContain(
                        design.organization().root().id(), design.organization().managementAccountId());
        assertThat(find("path:people nora")).isEmpty();
    }

    @Test
    void pathNamesAUnitByItsWholeNameAndByAPartWhileNoneIsCalledSo() {
        var two = Finder.of(after(design, new RenameNode(HR, "People and payroll")));
        var elsewhere = Finder.of(after(design, new RenameNode(FINANCE, "Paid people")));

        assertThat(two.find(Query.of("path:peop"))).contains(PEOPLE, HR);
        assertThat(elsewhere.find(Query.of("path:people"))).contains(PEOPLE, HR).doesNotContain(FINANCE);
        assertThat(elsewhere.find(Query.of("path:peopl"))).contains(FINANCE);
    }

    @Test
    void nodeIsFoundByItsOwnerAndByWhatItsColourMeans() {
        var owned = after(design, new SetOwner(HR, "Nadia Okafor"));
        var coloured = after(owned, new SetColour(List.of(HR), Optional.of(Swatch.GREEN)));
        var meant = Finder.of(design).following(after(coloured, new SetMeaning(Swatch.GREEN, "Regulated")));

        assertThat(meant.find(Query.of("okafor"))).containsExactly(HR);
        assertThat(meant.find(Query.of("hr okafor regulated"))).containsExactly(HR);
        assertThat(meant.place(HR, Query.of("okafor")).map(Place::field)).contains(Field.OWNER);
        assertThat(meant.place(HR, Query.of("regulated")).map(Place::field)).contains(Field.COLOUR);
    }

    @Test
    void pathMayNameTheAccountAndSeveralLevels() {
        assertThat(find("path:people/hr ivo")).containsExactly(IVO);
        assertThat(find("path:people/legal ivo")).isEmpty();
    }

    @Test
    void nothingIsFoundWhenNothingIsTyped() {
        assertThat(find("  ")).isEmpty();
        assertThat(find("path:")).isEmpty();
    }

    @Test
    void resultsStandInTheOrderOfTheDrawing() {
        var found = find("e");
        var accounts = found.stream().filter(AccountId.class::isInstance).toList();

        assertThat(accounts).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(found.getFirst()).isEqualTo(NO_DATABASES);
    }

    @Test
    void followingFindsWhatAnEditMadeAndForgetsWhatItTook() {
        var edited = after(design, new RenameNode(HR, "Personnel"));

        var followed = finder.following(edited);

        assertThat(followed.find(Query.of("personnel"))).containsExactly(HR);
        assertThat(finder.find(Query.of("personnel"))).isEmpty();
    }

    @Test
    void finderThatFollowedFindsWhatANewOneFinds() {
        var random = DesignGenerator.small(7);
        var account = DesignIndex.of(random).accounts().getFirst();
        var edited = after(random, new RenameNode(account.id(), "Another"));

        for (var typed : List.of("a", "deploy", "s3:", "path:root e", "team=blue")) {
            assertThat(Finder.of(random).following(edited).find(Query.of(typed)))
                    .isEqualTo(Finder.of(edited).find(Query.of(typed)));
        }
    }

    private static Design after(Design design, Edit edit) {
        return ((EditResult.Applied) edit.applyTo(design)).design();
    }
}
