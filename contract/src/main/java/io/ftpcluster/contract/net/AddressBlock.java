package io.ftpcluster.contract.net;

import java.net.InetAddress;

/**
 * Neighbouring addresses, as {@code 10.0.0.0/8}.
 *
 * @param base any address of the block
 * @param prefixBits how many leading bits all addresses of the block share
 */
public record AddressBlock(InetAddress base, int prefixBits) {
    public AddressBlock {
        if (prefixBits < 0 || prefixBits > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No address block: " + base.getHostAddress() + "/" + prefixBits);
        }
    }

    /**
     * Reads an address or a block.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            InetAddress address = InetAddress.ofLiteral(text);
            return new AddressBlock(address, address.getAddress().length * Byte.SIZE);
        }
        return new AddressBlock(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether the address is one of them; an IPv4 address inside IPv6 is written as IPv4 by Java already. */
    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
