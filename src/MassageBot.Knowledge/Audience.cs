namespace MassageBot.Knowledge;

/// <summary>Who is asking.</summary>
public enum Audience
{
    /// <summary>A client of the clinic.</summary>
    Client,

    /// <summary>Someone who works at the clinic: sees everything a client sees and the staff's own entries.</summary>
    Staff,
}
