package dev.espalier.intake;

/// Looks on while files are read, on the thread that reads them, and may have it stopped.
public interface Onlooker {
    /// Does not care.
    Onlooker NOBODY = new Onlooker() {
        @Override
        public void reads(int number, String name) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    /// A file is about to be read.
    ///
    /// @param number the how manieth it is, counted from 1
    /// @param name as the source names it
    void reads(int number, String name);

    /// Asked before each file; once it says yes, reading ends with a [java.util.concurrent.CancellationException].
    boolean isStopped();
}
