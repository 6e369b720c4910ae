package dev.espalier;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;

/// Whether a window can be opened here. Asked before JavaFX starts, because JavaFX itself answers with a stack trace.
///
/// Only Linux is asked: macOS and Windows always have a display and bring the toolkit that JavaFX draws with.
@SuppressWarnings("restricted") // loading GTK and X11 is how one learns whether they are there
final class Display {
    private static final String INSTEAD = " Meanwhile, here are the answers of the design in the terminal.";

    private Display() {}

    /// What stands in the way of a window, one sentence with the remedy and one about what happens instead; empty when
    /// nothing does.
    static Optional<String> obstacle() {
        if (!isLinux() || isHeadlessPlatform()) {
            return Optional.empty();
        }
        return obstacleOnLinux();
    }

    /// Asks as at a start, whatever draws the window, so that the JVM can keep what asking needs.
    static void rehearse() {
        if (isLinux()) {
            var _ = obstacleOnLinux();
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static Optional<String> obstacleOnLinux() {
        if (!isLoadable("libgtk-3.so.0")) {
            return Optional.of(
                    "Espalier draws its window with GTK 3, which is not installed here: install it, on Debian"
                            + " and Ubuntu with \"apt-get install libgtk-3-0\", and start it again." + INSTEAD);
        }
        if (!hasX11Display()) {
            return Optional.of(
                    "Espalier found no display to open its window on: start it from a desktop, or set DISPLAY"
                            + " to an X server that runs." + INSTEAD);
        }
        return Optional.empty();
    }

    /// The platform tests use draws into memory.
    private static boolean isHeadlessPlatform() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isLoadable(String library) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// JavaFX on Linux speaks X11, on Wayland through XWayland; so the one test that counts is opening an X display.
    private static boolean hasX11Display() {
        try (var arena = Arena.ofConfined()) {
            var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            var pointer = ValueLayout.ADDRESS;
            var open = Linker.nativeLinker()
                    .downcallHandle(x11.find("XOpenDisplay").orElseThrow(), FunctionDescriptor.of(pointer, pointer));
            var close = Linker.nativeLinker()
                    .downcallHandle(
                            x11.find("XCloseDisplay").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer));
            var connection = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (connection.equals(MemorySegment.NULL)) {
                return false;
            }
            var _ = (int) close.invokeExact(connection);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        } catch (Throwable failure) {
            throw new IllegalStateException("asking X11 for its display failed", failure);
        }
    }
}
