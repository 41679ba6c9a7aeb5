using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Plimsoll.App;
using Plimsoll.Storage;

namespace Plimsoll.Web.Access;

/// <summary>The six digits of an authenticator (RFC 6238): of this half minute or the one on either side, and each code once.</summary>
internal sealed class AuthenticatorCodes(Authority authority) : IUserTwoFactorTokenProvider<Account>
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int Seconds = 30;

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.HasSecondFactor);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || token.Length != 6 || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        var now = authority.Instant.ToUnixTimeSeconds() / Seconds;
        foreach (var step in new[] { now, now - 1, now + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.ASCII.GetBytes(token)))
            {
                if (step <= user.LastCode)
                {
                    return false;
                }

                user.LastCode = step;
                return (await manager.UpdateAsync(user)).Succeeded;
            }
        }

        return false;
    }

    /// <summary>A new secret: 20 bytes in the letters that authenticators read.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetBytes(32).Select(one => Letters[one & 31]));

    /// <summary>A recovery code of 80 bits, in four groups.</summary>
    public static string NewRecoveryCode() => string.Join('-', NewKey()[..16].Chunk(4).Select(group => new string(group)));

    /// <summary>What an authenticator is told: the address that the square code holds.</summary>
    public static string Address(Account account, string key, string service) =>
        $"otpauth://totp/{Uri.EscapeDataString(service)}:{Uri.EscapeDataString(account.Id)}?secret={key}&issuer={Uri.EscapeDataString(service)}&digits=6&period={Seconds}";

    internal static string CodeAt(string key, DateTimeOffset now) => Code(key, now.ToUnixTimeSeconds() / Seconds);

    private static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
        // RFC 6238 names HMAC-SHA-1, and it is what every authenticator knows.
#pragma warning disable CA5350
        HMACSHA1.HashData(Bytes(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var set = (Letters.IndexOf(key[bit / 5], StringComparison.Ordinal) >> (4 - (bit % 5))) & 1;
            bytes[bit / 8] |= (byte)(set << (7 - (bit % 8)));
        }

        return bytes;
    }
}
