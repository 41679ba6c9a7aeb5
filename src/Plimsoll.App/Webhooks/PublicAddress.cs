using System.Net;
using System.Net.Sockets;

namespace Plimsoll.App.Webhooks;

/// <summary>Whether an address is one of the open internet: what names a machine of the authority's own network, or this one, is not.</summary>
internal static class PublicAddress
{
    /// <summary>Of IPv4, what the registry of special-purpose addresses (RFC 6890) keeps from the open internet, and what is no machine's own.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Within the global range of IPv6: documentation, and forms that carry an IPv4 address of any kind.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Global.Contains(plain)) && !NotPublic.Any(network => network.Contains(plain));
    }
}
