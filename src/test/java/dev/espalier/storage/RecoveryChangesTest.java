package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.LessonStep;
import dev.espalier.design.Reading;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.RemoveNodes;
import dev.espalier.edit.RenameNode;
import dev.espalier.policy.JsonParts;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.RecoveryFolder.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes of a large design are told apart from the whole of it; here every design is large.
class RecoveryChangesTest {
    private static final Bounds ALL_LARGE = new Bounds(0, 1 << 20);
    private static final Owner GONE =
            new Owner("ada", Owner.current().host(), Long.MAX_VALUE, Instant.parse("2026-05-04T12:00:00Z"));
    private static final Design DESIGN = DesignGenerator.of(7, new DesignGenerator.Size(40, 12, 60, 4));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private RecoveryFolder recoveries(Bounds bounds) {
        return new RecoveryFolder(folder.resolve("recovery"), GONE, InstantSource.system(), bounds);
    }

    private static Unsaved unsaved(Design design, String... steps) {
        return Unsaved.of(design, Optional.empty(), Optional.empty(), List.of(steps));
    }

    private static Design renamed(Design design, int account, String name) {
        var id = DesignIndex.of(design).accounts().get(account).id();
        return ((EditResult.Applied) new RenameNode(id, name).applyTo(design)).design();
    }

    private Unsaved left() {
        return ((Recovery.Whole) recoveries(ALL_LARGE).left().getFirst()).unsaved();
    }

    private Path file(String suffix) throws IOException {
        try (var files = Files.list(folder.resolve("recovery"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Design edited(Design design, Random random) {
        var index = DesignIndex.of(design);
        var account = pick(index.accounts(), random);
        var unit = pick(index.units(), random);
        var edit = switch (random.nextInt(5)) {
            case 0 -> new RenameNode(unit.id(), "Unit " + random.nextInt());
            case 1 -> new MoveNodes(List.of(account.id()), unit.id());
            case 2 ->
                new MoveNodes(List.of(unit.id()), pick(index.units(), random).id());
            case 3 -> new RemoveNodes(List.of(account.id()));
            default -> new RenameNode(account.id(), "Account " + random.nextInt());
        };
        return edit.applyTo(design) instanceof EditResult.Applied(var after) ? after : design;
    }

    private static <T> T pick(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    @Test
    void afterAnyEditsTheLastStateIsRecovered() throws IOException {
        var random = new Random(11);
        var slot = recoveries(ALL_LARGE).slot();
        var design = DESIGN;
        slot.keep(unsaved(design));
        for (int i = 0; i < 60; i++) {
            design = edited(design, random);
            slot.keep(unsaved(design, "step " + i));

            assertThat(left()).isEqualTo(unsaved(design, "step " + i));
        }
    }

    @Test
    void changeOfALargeDesignWritesFarLessThanTheDesign() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 3, "Talent"), "rename"));

        assertThat(Files.size(file(".changes"))).isLessThan(Files.size(file(".recovery")) / 5);
    }

    @Test
    void whatIsPackedIntoTheLessonIsNotWrittenWithEachChange() throws IOException {
        var text = "x".repeat(50_000);
        var lesson = List.of(step("one", text), step("two", text + "y"));
        var base = DESIGN.withView(DESIGN.view().withLesson(lesson));
        var more = List.of(lesson.get(1), step("three", "new"), lesson.get(0).withCaption("first"));
        var changed = renamed(base, 3, "Talent");
        var both = changed.withView(changed.view().withLesson(more));
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(base));

        slot.keep(unsaved(both, "rename"));

        assertThat(Files.size(file(".changes"))).isLessThan(30_000);
        assertThat(left()).isEqualTo(unsaved(both, "rename"));
    }

    private static LessonStep step(String caption, String packed) {
        return new LessonStep(
                caption,
                new LessonStep.Sight(Reading.TREE, Flow.TOP_DOWN, List.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(packed),
                UnknownFields.NONE);
    }

    @Test
    void whatIsTriedOutIsToldApartToo() throws IOException {
        var tried = new Unsaved.Tried(renamed(DESIGN, 5, "Tried"), List.of("try it"));
        var both = new Unsaved(
                renamed(DESIGN, 3, "Talent"),
                Optional.of(Path.of("/designs/a.json")),
                Optional.of(new Fingerprint(12, Instant.EPOCH, "ab")),
                Unsaved.Nature.STEPS,
                List.of("rename"),
                1,
                Optional.of(tried));
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(both);

        assertThat(left()).isEqualTo(both);
    }

    @Test
    void changesThatAreCutAtAnyByteGiveTheLastWholeOne() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        var states = new ArrayList<Design>(List.of(DESIGN));
        var ends = new ArrayList<Integer>(List.of(0));
        slot.keep(unsaved(DESIGN));
        for (int i = 0; i < 3; i++) {
            states.add(renamed(states.getLast(), i, "Zoe " + i));
            slot.keep(unsaved(states.getLast(), "step"));
            ends.add((int) Files.size(file(".changes")));
        }
        var changes = file(".changes");
        var all = Files.readAllBytes(changes);
        int known = -1;
        for (int cut = 0; cut <= all.length; cut++) {
            int end = cut;
            int whole = (int) ends.stream().filter(each -> each <= end).count() - 1;
            boolean isNew = whole != known || cut % 97 == 0;
            known = whole;
            if (isNew || cut + 1 == ends.get(Math.min(whole + 1, ends.size() - 1))) {
                Files.write(changes, Arrays.copyOf(all, cut));
                assertThat(left().design()).as("cut at %d", cut).isEqualTo(states.get(whole));
            }
        }
    }

    @Test
    void everyBeginningOfALineIsRefused() throws IOException {
        var lines = new ChangeLines(folder.resolve("lines"));
        var line = ChangeLines.line(RecoveryText.nothing("mark"));
        for (int cut = 0; cut < line.length; cut++) {
            Files.write(folder.resolve("lines"), Arrays.copyOf(line, cut));

            assertThat(lines.last(Optional::of).use()).as("cut at %d", cut).isEmpty();
        }
        Files.write(folder.resolve("lines"), line);
        assertThat(lines.last(Optional::of).use()).isPresent();
    }

    @Test
    void nonsenseBetweenChangesIsSkipped() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        Files.write(file(".changes"), new byte[500], StandardOpenOption.APPEND);
        assertThat(left().design()).isEqualTo(renamed(DESIGN, 1, "One"));

        slot.keep(unsaved(renamed(DESIGN, 1, "Two"), "two"));
        assertThat(left().design()).isEqualTo(renamed(DESIGN, 1, "Two"));
    }

    private Optional<String> missing() {
        return ((Recovery.Whole) recoveries(ALL_LARGE).left().getFirst()).missing();
    }

    private String markOf(Path recovery) throws IOException {
        var head = JsonText.parse(Files.readString(recovery).lines().findFirst().orElseThrow());
        return ((JsonString)
                        ((JsonObject) head.value().orElseThrow()).get("mark").orElseThrow())
                .value();
    }

    @Test
    void whatIsWholeMissesNothing() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        assertThat(missing()).isEmpty();

        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        slot.keep(unsaved(renamed(DESIGN, 1, "Two"), "one", "two"));
        assertThat(missing()).isEmpty();
    }

    @Test
    void changeThatWasBeingWrittenIsToldToBeMissing() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        slot.keep(unsaved(renamed(DESIGN, 1, "Two"), "two"));
        var all = Files.readAllBytes(file(".changes"));
        Files.write(file(".changes"), Arrays.copyOf(all, all.length - 1));

        assertThat(left().steps()).containsExactly("one");
        assertThat(missing())
                .contains("What was done in the last moment is missing: the program ended while it was being written.");
    }

    @Test
    void damagedChangeIsToldToBeMissing() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        var all = Files.readAllBytes(file(".changes"));
        all[all.length / 2] ^= 1;
        Files.write(file(".changes"), all);

        assertThat(left().design()).isEqualTo(DESIGN);
        assertThat(missing())
                .contains("Something was done after that, but what is kept of it is damaged and cannot be recovered.");
    }

    @Test
    void changeThatCannotBeMadeOutGivesTheOneBeforeAndItsStepsAreTold() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        var strange = JsonParts.object(
                JsonParts.member("mark", markOf(file(".recovery"))),
                JsonParts.member("steps", JsonParts.strings(List.of("one", "fold space"))),
                JsonParts.member("design", JsonParts.object()));
        Files.write(file(".changes"), ChangeLines.line(strange), StandardOpenOption.APPEND);

        assertThat(left().design()).isEqualTo(renamed(DESIGN, 1, "One"));
        assertThat(missing())
                .contains("Something was done after that and cannot be recovered. The steps by then: one; fold space.");
    }

    @Test
    void changesOfAnotherWholeCountNoMore() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        var old = Files.readAllBytes(file(".changes"));
        var again = recoveries(ALL_LARGE)
                .slotOf((Recovery.Whole) recoveries(ALL_LARGE).left().getFirst());
        again.keep(unsaved(renamed(DESIGN, 2, "Two"), "two"));

        Files.write(file(".recovery").resolveSibling(file(".recovery").getFileName() + ".changes"), old);

        assertThat(left().design()).isEqualTo(renamed(DESIGN, 2, "Two"));
        assertThat(missing()).isEmpty();
    }

    @Test
    void changesDoNotGrowWithoutEnd() throws IOException {
        var slot = recoveries(new Bounds(0, 20_000)).slot();
        slot.keep(unsaved(DESIGN));
        for (int i = 0; i < 60; i++) {
            slot.keep(unsaved(renamed(DESIGN, 0, "Name " + i), "step"));
        }

        assertThat(Files.size(file(".changes"))).isLessThanOrEqualTo(20_000);
        assertThat(left().design()).isEqualTo(renamed(DESIGN, 0, "Name 59"));
    }

    @Test
    void designThatBecameAnotherOneIsWrittenWhole() throws IOException {
        var other = DesignGenerator.of(8, new DesignGenerator.Size(40, 12, 60, 4));
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(other, "import"));

        assertThat(left().design()).isEqualTo(other);
        try (var files = Files.list(folder.resolve("recovery"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whileThereIsNothingToKeepNothingIsLeft() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        slot.keep(unsaved(renamed(DESIGN, 1, "One"), "one"));
        slot.pause();
        slot.keep(unsaved(renamed(DESIGN, 1, "Two"), "two"));
        assertThat(left().design()).isEqualTo(renamed(DESIGN, 1, "Two"));

        slot.pause();

        assertThat(recoveries(ALL_LARGE).left()).isEmpty();
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void fileOfTheDesignIsTakenAsItIs() throws IOException {
        var file = folder.resolve("a.json");
        DesignFile.save(DESIGN, file);
        var changed = Unsaved.of(
                renamed(DESIGN, 1, "One"), Optional.of(file), Optional.of(Fingerprint.of(file)), List.of("one"));
        recoveries(ALL_LARGE).slot().keep(changed, Optional.of(DESIGN));
        var text = Files.readString(file(".recovery"));

        assertThat(text.substring(text.indexOf('\n') + 1)).isEqualTo(Files.readString(file));
        Files.delete(file);
        assertThat(left()).isEqualTo(changed);
    }

    @Test
    void preparedDesignLeavesNothingUntilItIsChanged() throws IOException {
        var file = folder.resolve("a.json");
        DesignFile.save(DESIGN, file);
        var print = Optional.of(Fingerprint.of(file));
        var slot = recoveries(ALL_LARGE).slot();
        slot.prepare(Unsaved.nothing(DESIGN, Optional.of(file), print));
        Files.delete(file);
        var changed = Unsaved.of(renamed(DESIGN, 1, "One"), Optional.of(file), print, List.of("one"));
        slot.keep(changed, Optional.of(DESIGN));
        assertThat(left()).isEqualTo(changed);

        slot.pause();
        assertThat(recoveries(ALL_LARGE).left()).isEmpty();
    }

    @Test
    void smallDesignIsNotPrepared() throws IOException {
        var file = folder.resolve("a.json");
        DesignFile.save(DESIGN, file);

        recoveries(Bounds.USUAL)
                .slot()
                .prepare(Unsaved.nothing(DESIGN, Optional.of(file), Optional.of(Fingerprint.of(file))));

        assertThat(folder.resolve("recovery")).doesNotExist();
    }

    @Test
    void fileThatHoldsSomethingElseByNowIsNotTaken() throws IOException {
        var file = folder.resolve("a.json");
        DesignFile.save(DESIGN, file);
        var print = Fingerprint.of(file);
        DesignFile.save(renamed(DESIGN, 2, "Theirs"), file);
        var changed = Unsaved.of(renamed(DESIGN, 1, "One"), Optional.of(file), Optional.of(print), List.of("one"));

        recoveries(ALL_LARGE).slot().keep(changed, Optional.of(DESIGN));

        assertThat(left()).isEqualTo(changed);
    }

    @Test
    void nodeThatIsCalledLikeAnythingIsRecoveredUnderItsName() throws IOException {
        var slot = recoveries(ALL_LARGE).slot();
        slot.keep(unsaved(DESIGN));
        var odd = renamed(DESIGN, 1, "00000000-0000-0000-0000-000000000000");
        slot.keep(unsaved(odd, "odd"));

        assertThat(left().design()).isEqualTo(odd);
    }
}
