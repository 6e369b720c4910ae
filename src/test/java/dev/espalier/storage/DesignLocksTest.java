package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignLocksTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Owner ME = Owner.current();
    /// A process that runs as long as this one and is another.
    private static final Owner OTHER = parent();
    private static final Owner GONE = new Owner(ME.user(), ME.host(), Long.MAX_VALUE, NOON);
    private static final Owner FAR = new Owner("ada", "another-machine", 7, NOON);

    @TempDir
    private Path folder;

    private Path design;

    @BeforeEach
    void setUp() throws IOException {
        design = Files.writeString(folder.resolve("a.json"), "{}");
    }

    private static Owner parent() {
        var parent = ProcessHandle.current().parent().orElseThrow();
        return new Owner(
                ME.user(), ME.host(), parent.pid(), parent.info().startInstant().orElse(Instant.EPOCH));
    }

    private DesignLocks locks(Owner owner) {
        return new DesignLocks(folder.resolve("locks"), owner, InstantSource.fixed(NOON));
    }

    @Test
    void secondProgramIsToldWhoHoldsTheDesign() {
        assertThat(locks(OTHER).acquire(design)).isEmpty();

        assertThat(locks(ME).acquire(design)).contains(new DesignLocks.Holder(OTHER, NOON));
    }

    @Test
    void lockOfAProcessThatIsGoneIsTakenOver() {
        locks(GONE).acquire(design);

        assertThat(locks(ME).acquire(design)).isEmpty();
        assertThat(locks(OTHER).acquire(design).map(DesignLocks.Holder::owner)).contains(ME);
    }

    @Test
    void processOfAnotherMachineIsTakenForRunning() {
        locks(FAR).acquire(design);

        assertThat(locks(ME).acquire(design).map(DesignLocks.Holder::owner)).contains(FAR);
    }

    @Test
    void ownLockIsNoObstacle() {
        locks(ME).acquire(design);

        assertThat(locks(ME).acquire(design)).isEmpty();
    }

    @Test
    void releasedLockIsFreeAndNobodyReleasesThatOfAnother() {
        locks(OTHER).acquire(design);
        locks(ME).release(design);
        assertThat(locks(ME).acquire(design)).isPresent();

        locks(OTHER).release(design);
        assertThat(locks(ME).acquire(design)).isEmpty();
    }

    @Test
    void takenOverLockBelongsToTheTaker() {
        locks(OTHER).acquire(design);
        locks(ME).takeOver(design);

        assertThat(locks(OTHER).acquire(design).map(DesignLocks.Holder::owner)).contains(ME);
    }

    @Test
    void linkToADesignIsTheSameDesign() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link.json"), design);
        locks(OTHER).acquire(design);

        assertThat(locks(ME).acquire(link)).isPresent();
    }

    @Test
    void brokenLockIsNobodys() throws IOException {
        locks(OTHER).acquire(design);
        try (var files = Files.list(folder.resolve("locks"))) {
            for (var lock :
                    files.filter(file -> file.toString().endsWith(".lock")).toList()) {
                Files.writeString(lock, "{\"user\": ");
            }
        }

        assertThat(locks(ME).acquire(design)).isEmpty();
    }

    @Test
    void whereNoLockCanBeWrittenNobodyIsKeptFromWorking() throws IOException {
        Files.writeString(folder.resolve("locks"), "a file where the folder should be");

        assertThat(locks(ME).acquire(design)).isEmpty();
    }
}
