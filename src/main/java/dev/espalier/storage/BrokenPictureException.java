package dev.espalier.storage;

import java.io.IOException;

/// A picture that is not what it says it is. The message is a key of this package's sentences.
final class BrokenPictureException extends IOException {
    private static final long serialVersionUID = 1;

    private final String key;

    BrokenPictureException(String key) {
        super(key);
        this.key = key;
    }

    BrokenPictureException(String key, Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
