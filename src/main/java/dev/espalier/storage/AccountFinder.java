package dev.espalier.storage;

import dev.espalier.storage.AccountPieces.Piece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the accounts in the text of a design in one pass that looks at brackets and quotation marks and hardly at
/// anything else. It does not tell whether the text is JSON: if it is, these are its accounts.
final class AccountFinder {
    /// Deeper than designs are, and not as deep as [TreeReader#MAX_DEPTH] lets them be.
    private static final int DEEPEST = 300;

    private static final byte END = 0;
    private static final byte[] ORGANIZATION = ascii("organization");
    private static final byte[] ROOT = ascii("root");
    private static final byte[] UNITS = ascii("organizationalUnits");
    private static final byte[] ACCOUNTS = ascii("accounts");

    private final byte[] bytes;
    private final List<Piece> found = new ArrayList<>();
    private int at;
    private int depth;
    private boolean isLost;

    /// The objects on the way to an account.
    private enum Level {
        DESIGN,
        ORGANIZATION,
        CONTAINER
    }

    private AccountFinder(byte[] bytes) {
        this.bytes = bytes;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /// The accounts in the order of the text; empty when it is not laid out like a design.
    static Optional<List<Piece>> find(byte[] bytes) {
        var finder = new AccountFinder(bytes);
        finder.object(Level.DESIGN);
        boolean isWhole = finder.next() == END && finder.at == bytes.length;
        return isWhole && !finder.isLost ? Optional.of(finder.found) : Optional.empty();
    }

    /// The next byte that is no blank, which is not taken.
    private byte next() {
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        return at < bytes.length && !isLost ? bytes[at] : END;
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    private void take(char wanted) {
        if (next() == wanted) {
            at++;
        } else {
            isLost = true;
        }
    }

    private boolean takes(char wanted) {
        boolean isThere = next() == wanted;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void object(Level level) {
        enter();
        take('{');
        if (!takes('}')) {
            do {
                member(level);
            } while (takes(','));
            take('}');
        }
        depth--;
    }

    private void enter() {
        depth++;
        isLost |= depth > DEEPEST;
    }

    private void member(Level level) {
        if (next() != '"') {
            isLost = true;
            return;
        }
        int begin = at + 1;
        skipString();
        int end = Math.max(begin, at - 1);
        take(':');
        switch (level) {
            case DESIGN -> {
                if (isNamed(ORGANIZATION, begin, end)) {
                    object(Level.ORGANIZATION);
                } else {
                    skip();
                }
            }
            case ORGANIZATION -> {
                if (isNamed(ROOT, begin, end)) {
                    object(Level.CONTAINER);
                } else {
                    skip();
                }
            }
            case CONTAINER -> {
                if (isNamed(UNITS, begin, end)) {
                    list(() -> object(Level.CONTAINER));
                } else if (isNamed(ACCOUNTS, begin, end)) {
                    list(this::account);
                } else {
                    skip();
                }
            }
        }
    }

    /// Whether a name is this one. A name that is written with escapes could be any.
    private boolean isNamed(byte[] word, int begin, int end) {
        for (int i = begin; i < end; i++) {
            isLost |= bytes[i] == '\\';
        }
        return Arrays.equals(word, 0, word.length, bytes, begin, end);
    }

    private void list(Runnable item) {
        enter();
        take('[');
        if (!takes(']')) {
            do {
                item.run();
            } while (takes(','));
            take(']');
        }
        depth--;
    }

    private void account() {
        isLost |= next() != '{';
        int begin = at;
        skip();
        found.add(new Piece(begin, at));
    }

    /// Goes behind a value.
    private void skip() {
        switch (next()) {
            case '{', '[' -> skipNested();
            case '"' -> skipString();
            default -> skipWord();
        }
    }

    /// Nearly all of the text is seen here.
    private void skipNested() {
        int inside = 1;
        int deepest = 1;
        int i = at + 1;
        while (inside > 0 && i < bytes.length) {
            byte one = bytes[i++];
            if (one == '"') {
                i = behindString(i);
            } else if (one == '{' || one == '[') {
                inside++;
                deepest = Math.max(deepest, inside);
            } else if (one == '}' || one == ']') {
                inside--;
            }
        }
        isLost |= inside > 0 || depth + deepest > DEEPEST;
        at = i;
    }

    private void skipString() {
        at = behindString(at + 1);
    }

    private int behindString(int begin) {
        int i = begin;
        while (i < bytes.length && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        isLost |= i >= bytes.length;
        return i + 1;
    }

    /// A number, `true`, `false` or `null`.
    private void skipWord() {
        int begin = at;
        while (at < bytes.length && !isBlank(bytes[at]) && ",]}".indexOf(bytes[at]) < 0) {
            at++;
        }
        isLost |= at == begin;
    }
}
