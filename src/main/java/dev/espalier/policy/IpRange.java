package dev.espalier.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of IP addresses, or one address as a range of one. Host bits are masked away (rule R71).
public final class IpRange {
    static final int IPV4_BITS = 32;
    static final int IPV6_BITS = 128;

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_GROUPS = 8;
    private static final Pattern OCTET = Pattern.compile("\\d{1,3}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    private final byte[] address;
    private final int length;

    private IpRange(byte[] address, int length) {
        this.address = address;
        this.length = length;
    }

    /// The range written as an address or as CIDR, in either family.
    public static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        var written = slash < 0 ? text : text.substring(0, slash);
        var address = written.contains(":") ? ipv6(written) : ipv4(written);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int longest = address.get().length * Byte.SIZE;
        if (slash < 0) {
            return Optional.of(new IpRange(address.get(), longest));
        }
        var digits = text.substring(slash + 1);
        if (!LENGTH.matcher(digits).matches() || Integer.parseInt(digits) > longest) {
            return Optional.empty();
        }
        return Optional.of(new IpRange(address.get(), Integer.parseInt(digits)));
    }

    /// Whether the whole of `other` lies in this range; addresses of different families never do.
    boolean contains(IpRange other) {
        if (address.length != other.address.length || other.length < length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ other.address[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The length of its addresses, which tells the family.
    public int bits() {
        return address.length * Byte.SIZE;
    }

    /// How many leading bits its addresses have in common.
    public int length() {
        return length;
    }

    /// The first address, as a number.
    public BigInteger first() {
        int host = bits() - length;
        return new BigInteger(1, address).shiftRight(host).shiftLeft(host);
    }

    /// The last address, as a number.
    BigInteger last() {
        return first().add(BigInteger.ONE.shiftLeft(bits() - length)).subtract(BigInteger.ONE);
    }

    /// An address in the usual form.
    public static String write(BigInteger address, int bits) {
        var parts = new ArrayList<String>();
        int width = bits == IPV4_BITS ? Byte.SIZE : Short.SIZE;
        for (int shift = bits - width; shift >= 0; shift -= width) {
            int part = address.shiftRight(shift).intValue() & ((1 << width) - 1);
            parts.add(bits == IPV4_BITS ? String.valueOf(part) : Integer.toHexString(part));
        }
        return String.join(bits == IPV4_BITS ? "." : ":", parts);
    }

    private static Optional<byte[]> ipv4(String text) {
        var octets = text.split("\\.", -1);
        if (octets.length != IPV4_BYTES) {
            return Optional.empty();
        }
        var bytes = new byte[IPV4_BYTES];
        for (int i = 0; i < IPV4_BYTES; i++) {
            if (!OCTET.matcher(octets[i]).matches() || Integer.parseInt(octets[i]) > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(octets[i]);
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(bytes -> bytes.length == IPV6_BYTES);
        }
        var head = groups(text.substring(0, gap));
        var tail = groups(text.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length >= IPV6_BYTES) {
            return Optional.empty();
        }
        var bytes = Arrays.copyOf(head.get(), IPV6_BYTES);
        System.arraycopy(tail.get(), 0, bytes, IPV6_BYTES - tail.get().length, tail.get().length);
        return Optional.of(bytes);
    }

    private static Optional<byte[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new byte[0]);
        }
        var written = text.split(":", -1);
        if (written.length > IPV6_GROUPS) {
            return Optional.empty();
        }
        var bytes = new byte[written.length * 2];
        for (int i = 0; i < written.length; i++) {
            if (!GROUP.matcher(written[i]).matches()) {
                return Optional.empty();
            }
            int value = Integer.parseInt(written[i], 16);
            bytes[2 * i] = (byte) (value >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) value;
        }
        return Optional.of(bytes);
    }
}
