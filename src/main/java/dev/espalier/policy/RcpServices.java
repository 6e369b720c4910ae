package dev.espalier.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// The services that resource control policies reach, by prefix (rule R13). The list stands in `rcp-services.txt`.
///
/// @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html">Resource
/// control policies</a>
public final class RcpServices {
    private static final Set<String> PREFIXES = read();

    private RcpServices() {}

    /// Whether the service with this prefix, in any letter case, is reached.
    public static boolean contains(String prefix) {
        return PREFIXES.contains(prefix.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (var list = RcpServices.class.getResourceAsStream("rcp-services.txt")) {
            if (list == null) {
                throw new IllegalStateException("the program is incomplete: rcp-services.txt is missing");
            }
            return Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
