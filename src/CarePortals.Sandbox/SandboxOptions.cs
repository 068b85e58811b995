namespace CarePortals.Sandbox;

/// <summary>How a sandbox runs.</summary>
public sealed class SandboxOptions
{
    /// <summary>The clock of the sandbox. Delays of a <see cref="Trouble"/> do not use it; they take real time.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1, from 0 to 65535. 0 means any free port.</summary>
    /// <value>The default is 0.</value>
    public int Port { get; init; }

    /// <summary>What goes wrong with every request from the start; see <see cref="SandboxServer.Troubles"/> to change it later.</summary>
    /// <value>The default is <see langword="null"/>: nothing.</value>
    public Trouble? Trouble { get; init; }
}
