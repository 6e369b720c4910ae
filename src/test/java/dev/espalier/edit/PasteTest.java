package dev.espalier.edit;

import static dev.espalier.edit.TestDesign.CLERKS;
import static dev.espalier.edit.TestDesign.DEPLOY;
import static dev.espalier.edit.TestDesign.FULL;
import static dev.espalier.edit.TestDesign.HANA;
import static dev.espalier.edit.TestDesign.HR;
import static dev.espalier.edit.TestDesign.HR_ROOT_USER;
import static dev.espalier.edit.TestDesign.LEGAL;
import static dev.espalier.edit.TestDesign.MANAGEMENT;
import static dev.espalier.edit.TestDesign.NO_DATABASES;
import static dev.espalier.edit.TestDesign.OTHER;
import static dev.espalier.edit.TestDesign.PEOPLE;
import static dev.espalier.edit.TestDesign.QUEUE;
import static dev.espalier.edit.TestDesign.READ_ONLY;
import static dev.espalier.edit.TestDesign.ROOT;
import static dev.espalier.edit.TestDesign.WORK;
import static dev.espalier.edit.TestDesign.after;
import static dev.espalier.edit.TestDesign.design;
import static dev.espalier.edit.TestDesign.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.edit.Destination.Anywhere;
import dev.espalier.edit.Destination.Into;
import dev.espalier.edit.Paste.Manner;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasteTest {
    private static final ResourceId BUCKET = new ResourceId(HR, "arn:aws:s3:::letters");

    // Units and accounts

    @Test
    void aCopiedAccountGetsANewNumberAndAFreeName() {
        var pasted = pasted(design(), WORK, HR);
        var copy = account(pasted, copies(design(), WORK, HR).getFirst());

        assertThat(copy.id()).isNotEqualTo(HR);
        assertThat(copy.name()).isEqualTo("HR 2");
        assertThat(DesignIndex.of(pasted).parentOf(copy.id())).contains(WORK);
    }

    @Test
    void anAccountIsCopiedWithEverybodyInIt() {
        var copy =
                account(pasted(design(), WORK, HR), copies(design(), WORK, HR).getFirst());
        var original = account(design(), HR);

        assertThat(copy.users()).extracting("name").containsExactly("hana", "omar");
        assertThat(copy.groups()).isEqualTo(original.groups());
        assertThat(copy.policies()).isEqualTo(original.policies());
        assertThat(copy.roles()).isEqualTo(original.roles());
    }

    @Test
    void theOriginalStaysTheSameInstance() {
        var before = design();

        assertThat(account(pasted(before, WORK, HR), HR)).isSameAs(account(before, HR));
    }

    @Test
    void arnsInsideACopiedAccountFollowItsNewNumber() {
        var copy =
                account(pasted(design(), WORK, HR), copies(design(), WORK, HR).getFirst());

        assertThat(copy.user("hana").orElseThrow().attachedPolicies())
                .containsExactly("arn:aws:iam::" + copy.id() + ":policy/ReadLetters");
        assertThat(copy.resources())
                .extracting(Resource::arn)
                .containsExactly("arn:aws:sqs:eu-west-1:" + copy.id() + ":letters");
    }

    @Test
    void documentsOfACopiedUnitSpeakOfTheCopiedAccounts() {
        var before = trusting("arn:aws:iam::555555555555:root", "444444444444", "arn:aws:iam::111111111111:root");
        var after = pasted(before, ROOT, PEOPLE);
        var people = unit(after, copies(before, ROOT, PEOPLE).getFirst());
        var hr = people.accounts().getFirst();
        var legal = people.accounts().getLast();

        assertThat(hr.role("Deploy").orElseThrow().trustPolicy())
                .contains(document(
                        "arn:aws:iam::" + legal.id() + ":root", hr.id().value(), "arn:aws:iam::111111111111:root"));
    }

    @Test
    void documentsSpeakOfWhatWasNotCopiedAsBefore() {
        var before = trusting("arn:aws:iam::555555555555:root");
        var copy = account(pasted(before, WORK, HR), copies(before, WORK, HR).getFirst());

        assertThat(copy.role("Deploy").orElseThrow().trustPolicy())
                .contains(document("arn:aws:iam::555555555555:root"));
    }

    @Test
    void aBucketIsCopiedUnderAFreeNameAndItsPolicyFollows() {
        var before = after(
                design(),
                new AddResource(HR, Resource.of(BUCKET.arn())),
                new SetResourcePolicy(BUCKET, Optional.of(document(BUCKET.arn() + "/*", BUCKET.arn(), "x"))));
        var copy = account(pasted(before, WORK, HR), copies(before, WORK, HR).getFirst());

        assertThat(copy.resources().getLast().arn()).isEqualTo("arn:aws:s3:::letters-2");
        assertThat(copy.resources().getLast().policy())
                .contains(document("arn:aws:s3:::letters-2/*", "arn:aws:s3:::letters-2", "x"));
    }

    @Test
    void aUnitIsCopiedWithItsAccountsAndAttachments() {
        var after = pasted(design(), ROOT, PEOPLE);
        var copy = unit(after, copies(design(), ROOT, PEOPLE).getFirst());

        assertThat(copy.name()).isEqualTo("People 2");
        assertThat(copy.serviceControlPolicies()).containsExactly("FullAWSAccess", "NoDatabases");
        assertThat(copy.accounts()).extracting(Account::name).containsExactly("HR 2", "Legal 2");
        assertThat(after.organization().policies())
                .isEqualTo(design().organization().policies());
    }

    @Test
    void whatLiesInsideAnotherCopiedItemIsCopiedOnce() {
        var items = List.<ItemId>of(HR, PEOPLE, HANA, new AccountPolicyId(HR, "Ceiling"));

        assertThat(Clippings.of(design(), items).items()).containsExactly(PEOPLE);
    }

    @Test
    void anAddressThatIsTakenIsNotCopied() {
        var after = pasted(design(), WORK, MANAGEMENT);

        assertThat(account(after, copies(design(), WORK, MANAGEMENT).getFirst()).email())
                .isEmpty();
        assertThat(after.organization().managementAccountId()).isEqualTo(MANAGEMENT);
    }

    @Test
    void aCopiedUnitIsNotPastedIntoItself() {
        var clipping = Clippings.of(design(), List.of(PEOPLE));

        assertThat(Destination.at(design(), clipping, Optional.of(PEOPLE))).isEqualTo(new Into(ROOT));
        assertThat(Destination.at(design(), clipping, Optional.of(WORK))).isEqualTo(new Into(WORK));
    }

    @Test
    void accountsPastedOnAnAccountBecomeItsSiblings() {
        var after = pasted(design(), LEGAL, MANAGEMENT);

        assertThat(unit(after, PEOPLE).accounts())
                .extracting(Account::name)
                .containsExactly("HR", "Legal", "Management 2");
    }

    @Test
    void accountsCanBePastedAtAPlace() {
        var edit = new Paste(
                Clippings.of(design(), List.of(MANAGEMENT)), new Into(PEOPLE, OptionalInt.of(1)), Manner.COPY);

        assertThat(unit(after(design(), edit), PEOPLE).accounts())
                .extracting(Account::name)
                .containsExactly("HR", "Management 2", "Legal");
    }

    @Test
    void withNothingSelectedNodesGoUnderTheRoot() {
        var edit = new Paste(Clippings.of(design(), List.of(HR)), new Anywhere(), Manner.PASTE);

        assertThat(after(design(), edit).organization().root().accounts())
                .extracting(Account::name)
                .containsExactly("Management", "HR 2");
    }

    @Test
    void unitsNestNoDeeperByPasting() {
        var chain = design();
        OuId deepest = WORK;
        for (int level = 2; level <= 5; level++) {
            var id = new OuId("ou-ab12-level00" + level);
            chain = after(chain, new AddUnit(deepest, id, "Level"));
            deepest = id;
        }

        assertThat(rejected(chain, paste(chain, deepest, PEOPLE)).code()).isEqualTo("OU_DEPTH_LIMIT_EXCEEDED");
    }

    @Test
    void theRootAndRootUsersCannotBeCopied() {
        assertThat(rejected(paste(design(), WORK, ROOT, HR_ROOT_USER)).code()).isEqualTo("NOTHING_TO_COPY");
    }

    @Test
    void unitsInConditionsOfACopiedUnitAreTheCopiedUnits() {
        var paths = new String[] {"o-ab12/r-ab12/" + PEOPLE.value() + "/*", PEOPLE.value(), WORK.value()};
        var before = trusting(paths);
        var after = pasted(before, ROOT, PEOPLE);
        var people = unit(after, copies(before, ROOT, PEOPLE).getFirst());

        assertThat(people.accounts().getFirst().role("Deploy").orElseThrow().trustPolicy())
                .contains(document(
                        "o-ab12/r-ab12/" + people.id().value() + "/*",
                        people.id().value(),
                        WORK.value()));
        assertThat(account(after, HR).role("Deploy").orElseThrow().trustPolicy())
                .contains(document(paths));
    }

    @Test
    void unitsInConditionsOfACopiedAccountStayThoseItIsIn() {
        var before = trusting("o-ab12/r-ab12/" + PEOPLE.value() + "/*");
        var copy = account(pasted(before, WORK, HR), copies(before, WORK, HR).getFirst());

        assertThat(copy.role("Deploy").orElseThrow().trustPolicy())
                .contains(document("o-ab12/r-ab12/" + PEOPLE.value() + "/*"));
    }

    // Notes

    private static Design noted(NodeId node) {
        return after(design(), new AddNote(new View.Note("Ask Lena", Optional.of(node), 10, 20, UnknownFields.NONE)));
    }

    private static List<Optional<NodeId>> noted(Design design) {
        return design.view().notes().stream()
                .filter(note -> note.text().equals("Ask Lena"))
                .map(View.Note::node)
                .toList();
    }

    @Test
    void aNoteIsCopiedWithWhatItIsStuckToAndSticksToTheCopy() {
        var before = noted(HR);
        var copy = copies(before, WORK, HR).getFirst();

        assertThat(noted(pasted(before, WORK, HR))).containsExactly(Optional.of(HR), Optional.of((NodeId) copy));
    }

    @Test
    void aNoteInsideACopiedUnitSticksToTheCopyOfItsAccount() {
        var before = noted(HR);
        var after = pasted(before, ROOT, PEOPLE);
        var people = unit(after, copies(before, ROOT, PEOPLE).getFirst());

        assertThat(noted(after))
                .containsExactly(
                        Optional.of(HR),
                        Optional.of(people.accounts().getFirst().id()));
    }

    @Test
    void aNoteThatIsCopiedAloneSticksToTheSameNodeAsBefore() {
        var before = noted(HR);
        var note = new NoteId(before.view().notes().size() - 1);

        assertThat(noted(after(before, Paste.duplicate(before, List.of(note)))))
                .containsExactly(Optional.of(HR), Optional.of(HR));
    }

    @Test
    void aNoteOnWhatWasCutIsThereOnceAfterPasting() {
        var clipping = Clippings.of(noted(HR), List.of(HR)).cut();
        var without = after(noted(HR), new RemoveNodes(List.of(HR)));

        assertThat(noted(after(without, new Paste(clipping, new Into(WORK), Manner.PASTE))))
                .containsExactly(Optional.of(HR));
    }

    @Test
    void theStepIsNamedAfterTheNodeAndNotAfterItsNote() {
        var before = noted(HR);

        assertThat(paste(before, WORK, HR).label(before))
                .isEqualTo(paste(design(), WORK, HR).label(design()));
    }

    // Cutting

    @Test
    void whatWasCutKeepsItsIdsWhereTheyAreFree() {
        var clipping = Clippings.of(design(), List.of(PEOPLE)).cut();
        var without = after(design(), new RemoveNodes(List.of(PEOPLE)));
        var back = after(without, new Paste(clipping, new Anywhere(), Manner.PASTE));

        assertThat(unit(back, PEOPLE)).isEqualTo(unit(design(), PEOPLE));
    }

    @Test
    void whatWasCutIsPastedAgainAsACopy() {
        var clipping = Clippings.of(design(), List.of(HR)).cut();
        var without = after(design(), new RemoveNodes(List.of(HR)));
        var paste = new Paste(clipping, new Into(WORK), Manner.PASTE);
        var twice = after(without, paste, paste);

        assertThat(unit(twice, WORK).accounts()).extracting(Account::name).containsExactly("HR", "HR 2");
        assertThat(unit(twice, WORK).accounts().getLast().id()).isNotEqualTo(HR);
    }

    // Duplicates

    @Test
    void duplicatesStandBehindTheirOriginals() {
        var after = after(design(), Paste.duplicate(design(), List.of(HR, PEOPLE, WORK, MANAGEMENT)));

        assertThat(after.organization().root().organizationalUnits())
                .extracting(OrganizationalUnit::name)
                .containsExactly("People", "People 2", "Work", "Work 2");
        assertThat(after.organization().root().accounts())
                .extracting(Account::name)
                .containsExactly("Management", "Management 2");
    }

    @Test
    void duplicatesOfDuplicatesAreCountedOn() {
        var once = after(design(), Paste.duplicate(design(), List.of(HR)));
        var copy = unit(once, PEOPLE).accounts().get(1).id();
        var twice = after(once, Paste.duplicate(once, List.of(copy)));

        assertThat(unit(twice, PEOPLE).accounts())
                .extracting(Account::name)
                .containsExactly("HR", "HR 2", "HR 3", "Legal");
    }

    @Test
    void aDuplicateUserStaysInItsGroups() {
        var hr = account(after(design(), Paste.duplicate(design(), List.of(HANA))), HR);

        assertThat(hr.user("hana-2").orElseThrow().groups()).containsExactly("Clerks");
        assertThat(hr.user("hana-2").orElseThrow().permissionsBoundary()).contains("Ceiling");
        assertThat(hr.policies()).isEqualTo(account(design(), HR).policies());
    }

    @Test
    void aDuplicateGroupTakesItsCopiedUsers() {
        var hr = account(after(design(), Paste.duplicate(design(), List.of(HANA, CLERKS))), HR);

        assertThat(hr.user("hana-2").orElseThrow().groups()).containsExactly("Clerks-2");
    }

    @Test
    void anScpIsDuplicatedUnattached() {
        var after = after(design(), Paste.duplicate(design(), List.of(NO_DATABASES)));
        var copy = new OrganizationPolicyId(NO_DATABASES.type(), "NoDatabases-2");

        assertThat(DesignIndex.of(after).contains(copy)).isTrue();
        assertThat(DesignIndex.of(after).attachmentsOf(copy)).isEmpty();
    }

    // People and resources

    @Test
    void peopleNeedAnAccount() {
        assertThat(rejected(paste(design(), PEOPLE, HANA)).sentence()).contains("select the account");
        assertThat(rejected(new Paste(Clippings.of(design(), List.of(HANA)), new Anywhere(), Manner.PASTE))
                        .code())
                .isEqualTo("PASTE_TARGET");
    }

    @Test
    void aUserBringsThePoliciesItUsesAndLeavesGroupsThatStay() {
        var legal = account(pasted(design(), LEGAL, HANA), LEGAL);
        var hana = legal.user("hana").orElseThrow();

        assertThat(legal.policies())
                .extracting(ManagedPolicy::name)
                .containsExactly("Ceiling", "ReadLetters", "Ceiling-2");
        assertThat(hana.attachedPolicies()).containsExactly("ReadLetters");
        assertThat(hana.permissionsBoundary()).contains("Ceiling-2");
        assertThat(hana.groups()).isEmpty();
    }

    @Test
    void anEqualPolicyThatIsThereIsUsedAlsoTheSecondTime() {
        var once = pasted(design(), LEGAL, HANA);
        var twice = account(after(once, paste(once, LEGAL, HANA)), LEGAL);

        assertThat(twice.policies()).hasSize(3);
        assertThat(twice.user("hana-2").orElseThrow().permissionsBoundary()).contains("Ceiling-2");
    }

    @Test
    void namesOfPeopleDifferInMoreThanLetterCase() {
        var legal = account(pasted(design(), LEGAL, new UserId(HR, "omar")), LEGAL);

        assertThat(legal.users()).extracting("name").containsExactly("Omar", "omar-2");
    }

    @Test
    void copiedPeopleKeepTheGroupsThatComeAlong() {
        var legal = account(pasted(design(), LEGAL, HANA, CLERKS), LEGAL);

        assertThat(legal.user("hana").orElseThrow().groups()).containsExactly("Clerks");
        assertThat(legal.group("Clerks").orElseThrow().attachedPolicies()).containsExactly("ReadLetters");
    }

    @Test
    void aRoleThatTrustsACopiedUserTrustsTheCopy() {
        var before = trusting("arn:aws:iam::444444444444:user/hana", "arn:aws:iam::444444444444:user/omar");
        var legal = account(pasted(before, LEGAL, HANA, DEPLOY), LEGAL);

        assertThat(legal.role("Deploy").orElseThrow().trustPolicy())
                .contains(document("arn:aws:iam::555555555555:user/hana", "arn:aws:iam::444444444444:user/omar"));
    }

    @Test
    void aResourceBelongsToItsNewAccount() {
        assertThat(account(pasted(design(), LEGAL, QUEUE), LEGAL).resources())
                .extracting(Resource::arn)
                .containsExactly("arn:aws:sqs:eu-west-1:555555555555:letters");
    }

    @Test
    void copiesAreSelected() {
        assertThat(copies(design(), LEGAL, HANA, QUEUE))
                .containsExactly(
                        new UserId(LEGAL, "hana"), new ResourceId(LEGAL, "arn:aws:sqs:eu-west-1:555555555555:letters"));
    }

    // Policies

    @Test
    void anScpPastedOnAUnitIsAttachedThere() {
        var after = pasted(design(), WORK, NO_DATABASES);

        assertThat(unit(after, WORK).serviceControlPolicies()).containsExactly("FullAWSAccess", "NoDatabases");
        assertThat(after.organization().policies()).hasSize(2);
    }

    @Test
    void anScpThatIsAttachedAlreadyIsRefused() {
        assertThat(rejected(paste(design(), PEOPLE, NO_DATABASES)).code()).isEqualTo("DUPLICATE_POLICY_ATTACHMENT");
    }

    @Test
    void anScpPastedOnAUserIsRefused() {
        assertThat(rejected(paste(design(), HANA, NO_DATABASES)).code()).isEqualTo("POLICY_TARGET");
    }

    @Test
    void aManagedPolicyIsPastedIntoAnAccountOrOntoAPerson() {
        var policy = new AccountPolicyId(HR, "ReadLetters");
        var omar = new UserId(LEGAL, "Omar");

        assertThat(account(pasted(design(), LEGAL, policy), LEGAL).policy("ReadLetters"))
                .isPresent();
        assertThat(account(pasted(design(), omar, policy), LEGAL)
                        .user("Omar")
                        .orElseThrow()
                        .attachedPolicies())
                .containsExactly("ReadLetters");
        assertThat(rejected(paste(design(), WORK, policy)).code()).isEqualTo("PASTE_TARGET");
    }

    @Test
    void aPolicyOfAwsIsOnlyEverAttached() {
        var readOnly = new AwsManagedPolicyId(READ_ONLY);

        assertThat(account(pasted(design(), HANA, readOnly), HR)
                        .user("hana")
                        .orElseThrow()
                        .attachedPolicies())
                .contains(READ_ONLY);
        assertThat(rejected(paste(design(), WORK, readOnly)).sentence()).contains("ReadOnlyAccess");
        assertThat(rejected(new Paste(Clippings.of(design(), List.of(FULL)), new Anywhere(), Manner.PASTE))
                        .code())
                .isEqualTo("PASTE_TARGET");
    }

    // Other designs

    @Test
    void aPolicyThatTheOtherDesignLacksComesAlong() {
        var other = withoutPolicies();
        var after = after(other, new Paste(Clippings.of(design(), List.of(PEOPLE)), new Into(WORK), Manner.PASTE));

        assertThat(after.organization().policies()).containsExactly(noDatabases());
        assertThat(unit(after, WORK).organizationalUnits().getFirst().serviceControlPolicies())
                .containsExactly("FullAWSAccess", "NoDatabases");
    }

    @Test
    void aDifferentPolicyOfTheSameNameIsLeftAlone() {
        var other = after(design(), new EditPolicy(NO_DATABASES, OTHER));
        var paste = new Paste(Clippings.of(design(), List.of(PEOPLE)), new Into(WORK), Manner.PASTE);
        var twice = after(other, paste, paste);

        assertThat(twice.organization().policies())
                .extracting(OrganizationPolicy::name)
                .containsExactly("NoDatabases", "Fence", "NoDatabases-2");
        assertThat(unit(twice, WORK).organizationalUnits())
                .hasSize(2)
                .allSatisfy(copy ->
                        assertThat(copy.serviceControlPolicies()).containsExactly("FullAWSAccess", "NoDatabases-2"));
    }

    // Words

    @Test
    void theStepIsCalledByWhatIsPasted() {
        assertThat(paste(design(), WORK, HR).label(design())).isEqualTo("paste account HR");
        assertThat(paste(design(), WORK, HR, MANAGEMENT).label(design())).isEqualTo("paste 2 items");
        assertThat(Paste.duplicate(design(), List.of(new GroupId(HR, "Clerks"))).label(design()))
                .isEqualTo("duplicate group Clerks");
    }

    @Test
    void undoGivesBackTheVerySameDesign() {
        var before = design();
        var history = History.of(before);
        history.perform(paste(before, WORK, PEOPLE), List.of(PEOPLE));

        assertThat(history.undoLabel()).contains("paste unit People");
        assertThat(history.steps().getLast().selectionAfter()).isEqualTo(copies(before, WORK, PEOPLE));
        history.undo();
        assertThat(history.current()).isSameAs(before);
    }

    private static Paste paste(Design design, NodeId target, ItemId... items) {
        return new Paste(Clippings.of(design, List.of(items)), new Into(target), Manner.PASTE);
    }

    private static Design pasted(Design design, NodeId target, ItemId... items) {
        return after(design, new Paste(Clippings.of(design, List.of(items)), new Into(target), Manner.PASTE));
    }

    private static List<ItemId> copies(Design design, NodeId target, ItemId... items) {
        return new Paste(Clippings.of(design, List.of(items)), new Into(target), Manner.PASTE)
                .selectionAfter(design, List.of());
    }

    private static Account account(Design design, ItemId id) {
        return DesignIndex.of(design).account((AccountId) id).orElseThrow();
    }

    private static OrganizationalUnit unit(Design design, ItemId id) {
        return DesignIndex.of(design).unit((OuId) id).orElseThrow();
    }

    private static OrganizationPolicy noDatabases() {
        return DesignIndex.of(design()).policy(NO_DATABASES).orElseThrow();
    }

    private static Design withoutPolicies() {
        return after(
                design(),
                new RemovePolicy(NO_DATABASES),
                new RemovePolicy(design().organization().policies().getLast().id()));
    }

    private static Design trusting(String... principals) {
        return after(design(), new SetTrustPolicy(DEPLOY, document(principals)));
    }

    private static PolicyDocument document(String... texts) {
        return new PolicyDocument(
                new JsonArray(Stream.of(texts).<JsonValue>map(JsonString::new).toList()));
    }
}
