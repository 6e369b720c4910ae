package dev.espalier.access.naive;

import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses and ranges of IPv4 and IPv6 (rule R71), as rows of bits.
final class Addresses {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;

    private Addresses() {}

    static boolean isInside(int[] listed, int[] value) {
        var range = NaiveOperator.text(listed);
        int slash = range.indexOf('/');
        var network = bits(slash < 0 ? range : range.substring(0, slash));
        var address = bits(NaiveOperator.text(value));
        if (network.isEmpty() || address.isEmpty()) {
            return false;
        }
        int size = network.get().length();
        if (slash >= 0 && !NUMBER.matcher(range.substring(slash + 1)).matches()) {
            return false;
        }
        int prefix = slash < 0 ? size : Integer.parseInt(range.substring(slash + 1));
        return prefix <= size
                && address.get().length() == size
                && address.get().startsWith(network.get().substring(0, prefix));
    }

    private static Optional<String> bits(String address) {
        return address.contains(":") ? bitsOfSix(address) : bitsOfFour(address);
    }

    private static Optional<String> bitsOfFour(String address) {
        var parts = address.split("[.]", -1);
        var bits = new StringBuilder();
        for (var part : parts) {
            if (!NUMBER.matcher(part).matches() || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            bits.append(Integer.toBinaryString(256 + Integer.parseInt(part)).substring(1));
        }
        return parts.length == 4 ? Optional.of(bits.toString()) : Optional.empty();
    }

    private static Optional<String> bitsOfSix(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address).filter(bits -> bits.length() == 16 * GROUPS);
        }
        var before = groups(address.substring(0, gap));
        var after = groups(address.substring(gap + 2));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int missing = 16 * GROUPS - before.get().length() - after.get().length();
        return missing <= 0 ? Optional.empty() : Optional.of(before.get() + "0".repeat(missing) + after.get());
    }

    private static Optional<String> groups(String text) {
        var bits = new StringBuilder();
        if (!text.isEmpty()) {
            for (var group : text.split(":", -1)) {
                if (!GROUP.matcher(group).matches()) {
                    return Optional.empty();
                }
                bits.append(Integer.toBinaryString(65536 + Integer.parseInt(group, 16)).substring(1));
            }
        }
        return Optional.of(bits.toString());
    }
}
