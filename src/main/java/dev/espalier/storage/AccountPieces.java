package dev.espalier.storage;

import dev.espalier.design.Account;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The text of a large design with its accounts taken out, so that these are read by all processors at once and none
/// of their trees lives longer than it takes to make an account of it. What is left is a small text in which a number
/// stands for each account.
///
/// Only a text that is certainly laid out like a design is taken apart. Whatever else it may be has to be read as a
/// whole.
final class AccountPieces {
    private final byte[] bytes;
    private final List<Piece> pieces;
    private final byte[] rest;
    private List<Outcome> read = List.of();
    private boolean isFlawed;

    /// Where an account stands in the text.
    ///
    /// @param end the offset behind its last byte
    record Piece(int begin, int end) {}

    /// What became of an account that was read by itself.
    ///
    /// @param isFlawed whether it is no flawless JSON
    private record Outcome(boolean isFlawed, Optional<Account> account) {}

    private AccountPieces(byte[] bytes, List<Piece> pieces) {
        this.bytes = bytes;
        this.pieces = pieces;
        this.rest = withoutAccounts(bytes, pieces);
    }

    /// Empty when the text is not laid out like a design.
    static Optional<AccountPieces> of(byte[] bytes) {
        return AccountFinder.find(bytes).map(pieces -> new AccountPieces(bytes, pieces));
    }

    private static byte[] withoutAccounts(byte[] bytes, List<Piece> pieces) {
        var rest = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            rest.write(bytes, from, piece.begin() - from);
            rest.writeBytes(Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
            from = piece.end();
        }
        rest.write(bytes, from, bytes.length - from);
        return rest.toByteArray();
    }

    /// The text with a number in place of each account.
    byte[] rest() {
        return rest;
    }

    /// The number that stands in the rest for an account.
    static int numberOf(JsonValue placeholder) {
        return Integer.parseInt(((JsonNumber) placeholder).digits());
    }

    /// Reads all accounts, each by itself.
    ///
    /// @param reading makes an account of a tree; empty when there is anything to say about it. It is called on
    ///     several threads at once
    void read(Function<JsonObject, Optional<Account>> reading) {
        read = IntStream.range(0, pieces.size())
                .parallel()
                .mapToObj(number -> outcome(tree(number), reading))
                .toList();
        isFlawed = read.stream().anyMatch(Outcome::isFlawed);
    }

    private static Outcome outcome(Optional<JsonObject> tree, Function<JsonObject, Optional<Account>> reading) {
        return new Outcome(tree.isEmpty(), tree.flatMap(reading));
    }

    /// Whether an account is no flawless JSON, and so the whole text is none.
    boolean isFlawed() {
        return isFlawed;
    }

    /// An account that was read; empty when there is anything to say about it.
    Optional<Account> account(int number) {
        return read.get(number).account();
    }

    /// The tree of an account; empty when it is no flawless JSON.
    Optional<JsonObject> tree(int number) {
        var piece = pieces.get(number);
        return TreeReader.readFlawless(bytes, piece.begin(), piece.end())
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }
}
