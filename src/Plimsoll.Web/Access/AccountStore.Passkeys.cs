using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Tokens;
using Plimsoll.Storage;

namespace Plimsoll.Web.Access;

internal sealed partial class AccountStore : IUserPasskeyStore<Account>
{
    private const string Unnamed = "A passkey";

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => Done(() => authority.Passkeys.Save(new PasskeyRow(
        Base64UrlEncoder.Encode(passkey.CredentialId),
        user.Id,
        passkey.Name ?? Unnamed,
        passkey.CreatedAt,
        JsonSerializer.Serialize(new Checked(passkey.PublicKey, passkey.SignCount, passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp)))));

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<IList<UserPasskeyInfo>>([.. authority.Passkeys.Of(user.Id).Select(Info)]);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(authority.Passkeys.Find(Base64UrlEncoder.Encode(credentialId)) is { } row ? authority.Accounts.Find(row.Account) : null);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(authority.Passkeys.Find(Base64UrlEncoder.Encode(credentialId)) is { } row && row.Account == user.Id ? Info(row) : null);

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => Done(() => authority.Passkeys.Remove(user.Id, Base64UrlEncoder.Encode(credentialId)));

    /// <summary>How the device was made known is not kept: nothing is checked by it later.</summary>
    private static UserPasskeyInfo Info(PasskeyRow row)
    {
        var data = JsonSerializer.Deserialize<Checked>(row.Data)!;
        return new UserPasskeyInfo(Base64UrlEncoder.DecodeBytes(row.Id), data.PublicKey, row.Made, data.Signs, data.Transports, data.IsVerified, data.MayBeCopied, data.IsCopied, [], []) { Name = row.Name };
    }

    /// <param name="Signs">How often it has signed, where the device counts.</param>
    private sealed record Checked(byte[] PublicKey, uint Signs, string[]? Transports, bool IsVerified, bool MayBeCopied, bool IsCopied);
}
