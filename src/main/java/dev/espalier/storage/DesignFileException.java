package dev.espalier.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// A file that could not be read or saved. The message is a whole sentence for people; the cause has the details.
public final class DesignFileException extends IOException {
    private static final long serialVersionUID = 1;

    DesignFileException(String sentence) {
        super(sentence);
    }

    private DesignFileException(String sentence, IOException cause) {
        super(sentence, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    static DesignFileException reading(Path file, IOException cause) {
        var key = switch (cause) {
            case NoSuchFileException _ -> "read.NO_FILE";
            case AccessDeniedException _ -> "read.NO_PERMISSION";
            default -> Files.isDirectory(file) ? "read.FOLDER" : "read.OTHER";
        };
        return new DesignFileException(Messages.get(key, file, detail(cause)), cause);
    }

    static DesignFileException picture(Path file, BrokenPictureException cause) {
        return new DesignFileException(Messages.get(cause.key(), file), cause);
    }

    static DesignFileException saving(Path file, IOException cause) {
        return new DesignFileException(Messages.get("save." + obstacle(cause), file, detail(cause)), cause);
    }

    private static String obstacle(IOException cause) {
        var detail = detail(cause).toLowerCase(Locale.ROOT);
        if (detail.contains("no space") || detail.contains("not enough space") || detail.contains("quota")) {
            return "DISK_FULL";
        }
        if (cause instanceof AccessDeniedException || detail.contains("read-only")) {
            return "NO_PERMISSION";
        }
        return cause instanceof NoSuchFileException ? "NO_FOLDER" : "OTHER";
    }

    private static String detail(IOException cause) {
        var detail = cause instanceof FileSystemException inFile ? inFile.getReason() : cause.getMessage();
        return Objects.requireNonNullElseGet(detail, () -> cause.getClass().getSimpleName());
    }
}
