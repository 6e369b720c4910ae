package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.UiTest;
import dev.espalier.ui.document.CrashingProgram.Life;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that edits and saves is killed again and again, each time at another moment, and the next one goes on with
/// what it left. Where the system can hold a program, each life is looked at in other moments too: what is on the disk
/// then is what a kill in that moment would leave. `-Despalier.crashes=10000` kills so many, with 20 moments each.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("espalier.crashes", 25);
    /// With the one in which the program is killed.
    private static final int MOMENTS = 20;

    private static final int LONGEST_WAIT = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path tools;

    @Test
    void killedProgramLosesNothingThatWasKept() throws IOException, InterruptedException {
        var file = folder.resolve("a.json");
        var first = (EditResult.Applied) new RenameNode(UiTest.HR, "n0").applyTo(UiTest.fourDepartments());
        DesignFile.save(first.design(), file);
        int safe = 0;
        try (var program = CrashingProgram.rehearsed(folder, tools)) {
            var random = new Random(6);
            for (int i = 0; i < CRASHES; i++) {
                safe = Math.max(safe, liveAndDie(program.start(i), file, random));
                assertThat(recovered(file)).as("after crash %d", i).isGreaterThanOrEqualTo(safe);
            }
        }
        assertThat(safe).as("something was kept at all").isPositive();
    }

    /// @return the last change it said to be safe
    private int liveAndDie(Life life, Path file, Random random) throws IOException, InterruptedException {
        life.live(1);
        for (int i = 1; i < (CrashingProgram.canHold() ? MOMENTS : 1); i++) {
            life.live(random.nextInt(LONGEST_WAIT));
            life.hold();
            assertThat(recovered(file)).as("in moment %d", i).isGreaterThanOrEqualTo(life.safe());
            life.goOn();
        }
        life.live(random.nextInt(LONGEST_WAIT));
        life.die();
        return life.safe();
    }

    /// The last change that is in the file or in what was left behind.
    private int recovered(Path file) throws IOException {
        var read = DesignFile.read(file);
        assertThat(read).isInstanceOf(ReadResult.Opened.class);
        int number = CrashingEditor.number(((ReadResult.Opened) read).design());
        var me = new Owner("", "", Long.MAX_VALUE, Instant.EPOCH);
        for (var left : new RecoveryFolder(folder.resolve("recovery"), me, InstantSource.system()).left()) {
            assertThat(left).isInstanceOf(Recovery.Whole.class);
            number = Math.max(
                    number,
                    CrashingEditor.number(((Recovery.Whole) left).unsaved().design()));
        }
        return number;
    }
}
