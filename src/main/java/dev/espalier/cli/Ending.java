package dev.espalier.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Notices that the program is to end, as by Ctrl+C, while something is written, and lets the writing be taken back
/// before it does.
final class Ending implements AutoCloseable {
    private static final int LONGEST_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "ending");
    private volatile boolean isWanted;

    private Ending() {}

    /// To be closed when everything is written.
    static Ending watched() {
        var ending = new Ending();
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    boolean isWanted() {
        return isWanted;
    }

    private void stop() {
        isWanted = true;
        try {
            done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!isWanted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                isWanted = true; // it is ending already
            }
        }
    }
}
