namespace Plimsoll.App.Notices;

/// <summary>Mail as files in a folder, for demonstrations and for servers that send what lies there. The same message is the same file.</summary>
public sealed class FolderMail(string folder) : IMail
{
    public void Send(OutgoingMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        try
        {
            Directory.CreateDirectory(folder);
            var (file, part) = (Path.Combine(folder, $"{mail.Id}.eml"), Path.Combine(folder, $"{mail.Id}.part"));
            File.WriteAllBytes(part, mail.ToEml());
            File.Move(part, file, overwrite: true);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new MailException($"The folder {folder} for mail cannot be written: {why.Message}", why);
        }
    }
}
