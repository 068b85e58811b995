namespace CarePortals.Contract;

/// <summary>The command cannot do its work; the message is one line that says how to mend it.</summary>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
