package dev.espalier.ui;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/// Passes over one fault of the toolkit without a screen: a frame that was drawn before its window or popup became
/// smaller is still copied at its old size, which throws (JavaFX 26.0.2). No picture is shown there, so nothing is wrong
/// with what a test asks for; every other exception still fails it.
final class HeadlessFaults implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        WaitForAsyncUtils.autoCheckException = true; // its handler is set with the class
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null && !(handler instanceof PassingOver)) {
            Thread.setDefaultUncaughtExceptionHandler(new PassingOver(handler));
        }
    }

    private record PassingOver(UncaughtExceptionHandler handler) implements UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (!isLateFrame(thrown)) {
                handler.uncaughtException(thread, thrown);
            }
        }

        private static boolean isLateFrame(Throwable thrown) {
            return thrown instanceof IndexOutOfBoundsException
                    && Arrays.stream(thrown.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessView")
                                    && frame.getMethodName().equals("_uploadPixels"));
        }
    }
}
