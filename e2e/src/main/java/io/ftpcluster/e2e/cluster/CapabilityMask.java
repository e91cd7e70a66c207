package io.ftpcluster.e2e.cluster;

import com.github.dockerjava.api.model.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A set of capabilities as the kernel writes it in {@code /proc/self/status}: one bit for each (capabilities(7)).
 *
 * @param bits the mask
 */
record CapabilityMask(long bits) {
    // The place in this list is the number of the bit. It ends before three younger ones that old engines do not know:
    // these would refuse the container for them.
    private static final List<Capability> BY_BIT = List.of(
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.DAC_READ_SEARCH,
            Capability.FOWNER,
            Capability.FSETID,
            Capability.KILL,
            Capability.SETGID,
            Capability.SETUID,
            Capability.SETPCAP,
            Capability.LINUX_IMMUTABLE,
            Capability.NET_BIND_SERVICE,
            Capability.NET_BROADCAST,
            Capability.NET_ADMIN,
            Capability.NET_RAW,
            Capability.IPC_LOCK,
            Capability.IPC_OWNER,
            Capability.SYS_MODULE,
            Capability.SYS_RAWIO,
            Capability.SYS_CHROOT,
            Capability.SYS_PTRACE,
            Capability.SYS_PACCT,
            Capability.SYS_ADMIN,
            Capability.SYS_BOOT,
            Capability.SYS_NICE,
            Capability.SYS_RESOURCE,
            Capability.SYS_TIME,
            Capability.SYS_TTY_CONFIG,
            Capability.MKNOD,
            Capability.LEASE,
            Capability.AUDIT_WRITE,
            Capability.AUDIT_CONTROL,
            Capability.SETFCAP,
            Capability.MAC_OVERRIDE,
            Capability.MAC_ADMIN,
            Capability.SYSLOG,
            Capability.WAKE_ALARM,
            Capability.BLOCK_SUSPEND,
            Capability.AUDIT_READ);

    /** Reads the hexadecimal text of the kernel. */
    static CapabilityMask parse(String text) {
        return new CapabilityMask(Long.parseUnsignedLong(text.strip(), 16));
    }

    /** Those of the set that every engine knows. */
    Set<Capability> capabilities() {
        Set<Capability> known = EnumSet.noneOf(Capability.class);
        for (int bit = 0; bit < BY_BIT.size(); bit++) {
            if ((bits >>> bit & 1) == 1) {
                known.add(BY_BIT.get(bit));
            }
        }
        return known;
    }
}
