package dev.espalier.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds addresses that tell ranges of IP addresses apart: one in each stretch between two ends of ranges.
public final class IpWitnesses {
    private static final List<String> ANYWHERE = List.of("192.0.2.123", "2001:db8::123");

    private IpWitnesses() {}

    /// The addresses. Those that are for documentation come first, where they lie outside of all ranges.
    ///
    /// @param ranges as policies write them; what is no range matches nothing and is left out
    public static List<String> of(Collection<String> ranges) {
        var parsed =
                ranges.stream().map(IpRange::parse).flatMap(Optional::stream).toList();
        var addresses = new ArrayList<String>();
        for (var anywhere : ANYWHERE) {
            boolean isNeeded =
                    anywhere.contains(".") || parsed.stream().anyMatch(range -> range.bits() == IpRange.IPV6_BITS);
            if (isNeeded) {
                addresses.add(anywhere);
            }
        }
        for (int bits : List.of(IpRange.IPV4_BITS, IpRange.IPV6_BITS)) {
            var ends = new TreeSet<BigInteger>();
            for (var range : parsed) {
                if (range.bits() == bits) {
                    ends.add(range.first());
                    ends.add(range.last().add(BigInteger.ONE));
                    ends.add(BigInteger.ZERO);
                }
            }
            ends.stream()
                    .filter(end -> end.bitLength() <= bits)
                    .map(end -> IpRange.write(end, bits))
                    .forEach(addresses::add);
        }
        return List.copyOf(addresses);
    }

    /// The ranges that `address` lies in, as written.
    public static Set<String> covering(String address, Collection<String> ranges) {
        var covering = new LinkedHashSet<String>();
        for (var range : ranges) {
            boolean isIn = IpRange.parse(address)
                    .flatMap(one -> IpRange.parse(range).filter(wide -> wide.contains(one)))
                    .isPresent();
            if (isIn) {
                covering.add(range);
            }
        }
        return covering;
    }
}
